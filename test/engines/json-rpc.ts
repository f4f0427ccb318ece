type Params = Record<string, unknown>;
type Listener = (params: Params) => void;

interface Message {
  id?: number;
  method?: string;
  params?: Params;
  result?: unknown;
  /** WebDriver BiDi has the error in `message`, the DevTools protocol in an object. */
  error?: string | { message: string };
  message?: string;
}

/** Commands and events over a WebSocket, as the DevTools protocol and WebDriver BiDi send them. */
export class JsonRpc {
  private last = 0;
  private readonly waiting = new Map<
    number,
    { resolve: (result: Params) => void; reject: (error: Error) => void }
  >();
  private readonly listeners: { event: string; listener: Listener }[] = [];
  private readonly socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => this.receive(JSON.parse(String(data))));
    socket.addEventListener('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('The browser has gone.'));
      this.waiting.clear();
    });
  }

  static async connect(address: string): Promise<JsonRpc> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error(`No browser at ${address}.`)));
    });
    return new JsonRpc(socket);
  }

  /** Sends a command and returns its result. Throws an Error with the browser's message. */
  send(method: string, params: Params = {}, session: Params = {}): Promise<Params> {
    if (this.socket.readyState !== WebSocket.OPEN) {
      return Promise.reject(new Error(`The browser has gone, before ${method}.`));
    }
    const id = ++this.last;
    this.socket.send(JSON.stringify({ id, method, params, ...session }));
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  on(event: string, listener: Listener): void {
    this.listeners.push({ event, listener });
  }

  close(): void {
    this.socket.close();
  }

  private receive({ id, method, params = {}, result, error, message }: Message): void {
    for (const { event, listener } of this.listeners) if (event === method) listener(params);
    const waiting = id === undefined ? undefined : this.waiting.get(id);
    if (id === undefined || !waiting) return;
    this.waiting.delete(id);
    if (error === undefined) waiting.resolve(result as Params);
    else waiting.reject(new Error(typeof error === 'string' ? message : error.message));
  }
}
