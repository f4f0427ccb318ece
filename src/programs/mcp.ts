#!/usr/bin/env node
// The server is a module of its own, so that a missing SDK can be reported.
export {};

const SDK = '@modelcontextprotocol/sdk';

try {
  await import('./mcp-server.ts');
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes(SDK)) throw error;
  process.stderr.write(`缺少 ${SDK}：请在同一个项目里运行 npm install ${SDK}。\n`);
  process.exitCode = 1;
}
