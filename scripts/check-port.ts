// Fails early if the port is in use. Otherwise `astro preview` would use another port or fail after a full build.
import { createServer } from 'node:net';

const HOST = '127.0.0.1';
const port = Number(process.env.PORT ?? 4321);

const why = await new Promise<string | undefined>((answer) => {
  const server = createServer();
  server.on('error', ({ code }: NodeJS.ErrnoException) => answer(code));
  server.listen(port, HOST, () => server.close(() => answer(undefined)));
}).catch(({ code }: NodeJS.ErrnoException) => code);

if (why) {
  const fault = why === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used: ${why}`;
  console.error(
    `Port ${port} of ${HOST} ${fault}. End what holds it, or choose another: PORT=4322 npm start`,
  );
  process.exitCode = 1;
}
