import { Worker } from 'node:worker_threads'
import { ToolError } from '../tool-error.ts'
import type { RawExchange, RawMessage } from './disguise-exchange.ts'
import { createDisguiser, type DisguiserOptions, type Outcome } from './disguiser.ts'
import type { Told } from './disguiser-thread.ts'

/** A disguiser that is asked and answers later. */
export type Disguising = {
  readonly record: (raw: RawExchange) => Promise<Outcome>
  readonly toLas: (request: RawMessage) => Promise<Buffer>
  readonly toCaller: (answer: RawMessage) => Promise<Buffer>
  /** Resolves when all that was asked before is in the file. */
  readonly close: () => Promise<void>
}

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }

/** In this thread: for tests, and where nobody waits. Throws E_FILE_UNWRITABLE, E_FILE_EXISTS. */
export async function disguisingHere(options: DisguiserOptions): Promise<Disguising> {
  const disguiser = createDisguiser(options)
  return {
    record: async (raw) => disguiser.record(raw),
    toLas: async (message) => disguiser.toLas(message),
    toCaller: async (message) => disguiser.toCaller(message),
    close: async () => disguiser.close(),
  }
}

type Question =
  | { readonly kind: 'record'; readonly raw: RawExchange }
  | { readonly kind: 'toLas' | 'toCaller'; readonly message: RawMessage }
  | { readonly kind: 'close' }

/**
 * In a thread of its own: making up a school takes seconds, and the EA should not wait for it. A thread that ends by itself takes
 * nothing along but what it was at: what is asked of it afterwards is refused.
 * @throws ToolError E_FILE_UNWRITABLE, E_FILE_EXISTS, E_DISGUISE_ENDED; by `close` E_DISGUISE_ENDED
 */
export async function disguisingInThread(
  options: DisguiserOptions,
  start: (options: DisguiserOptions) => Worker = startThread,
): Promise<Disguising> {
  const waiting = new Map<number, Waiting>()
  let turn = 0
  let ended: ToolError | undefined
  const worker = started(() => start(options))
  const ask = (asked: Question): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) {
        reject(ended)
        return
      }
      waiting.set(++turn, { resolve, reject })
      worker.postMessage({ ...asked, turn }, asked.kind === 'record' ? ownersOf(asked.raw) : [])
    })
  const ready = new Promise<unknown>((resolve, reject) => waiting.set(0, { resolve, reject }))
  const end = (reason: string) => {
    ended ??= new ToolError('E_DISGUISE_ENDED', reason)
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('message', ({ turn: at, result, failed, refused }: Told) => {
    const one = waiting.get(at)
    waiting.delete(at)
    if (refused) one?.reject(new ToolError(...refused))
    else if (failed) one?.reject(new Error('not disguised'))
    else one?.resolve(result)
  })
  worker.on('error', (error: Error & { readonly code?: string }) => {
    const kind = error.code ?? error.name
    // Before it is ready nothing went by; afterwards a message may quote what it tripped over.
    end(waiting.has(0) ? `${kind}, ${error.message}` : kind)
  })
  worker.on('exit', (code) => end(`it left with code ${code}`))
  await ready
  return {
    record: (raw) =>
      ask({ kind: 'record', raw }).then(
        (outcome) => outcome as Outcome,
        (error) => lost(error instanceof ToolError ? error.message : 'the disguise failed'),
      ),
    toLas: (message) => ask({ kind: 'toLas', message }).then((bytes) => Buffer.from(bytes as Uint8Array)),
    toCaller: (message) => ask({ kind: 'toCaller', message }).then((bytes) => Buffer.from(bytes as Uint8Array)),
    close: () => ask({ kind: 'close' }).then(() => undefined),
  }
}

const startThread = (options: DisguiserOptions): Worker =>
  new Worker(new URL('./disguiser-thread.ts', import.meta.url), {
    workerData: { disguiser: options },
    // What a message leaves behind is short-lived: a small nursery keeps the process small too.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  })

/** A system that gives no thread says so at once. */
function started(start: () => Worker): Worker {
  try {
    return start()
  } catch (error) {
    const { code, name, message } = error as Error & { readonly code?: string }
    throw new ToolError('E_DISGUISE_ENDED', `${code ?? name}, ${message}`)
  }
}

const lost = (why: string): Outcome => ({
  kind: 'lost',
  why: `An exchange was passed on and is not in the file (${why.replace(/\.$/, '')}).`,
})

/** What can change hands instead of being copied: a body that has its memory to itself. */
const ownersOf = ({ request, answer }: RawExchange): ArrayBuffer[] =>
  [request.bytes, answer?.bytes].flatMap((bytes) =>
    bytes?.buffer instanceof ArrayBuffer && bytes.byteLength > 0 && bytes.byteLength === bytes.buffer.byteLength
      ? [bytes.buffer]
      : [],
  )
