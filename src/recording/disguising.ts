import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { unwritable } from '../write-whole.ts'
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

/** In this thread: for tests, and where nobody waits. Throws E_FILE_UNWRITABLE. */
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
 * In a thread of its own: making up a school takes seconds, and the EA should not wait for it.
 * @throws ToolError E_FILE_UNWRITABLE
 */
export async function disguisingInThread(options: DisguiserOptions): Promise<Disguising> {
  if (existsSync(options.file)) throw unwritable(options.file, { code: 'EEXIST' })
  const waiting = new Map<number, Waiting>()
  let turn = 0
  const worker = new Worker(new URL('./disguiser-thread.ts', import.meta.url), {
    workerData: { disguiser: options },
    // What a message leaves behind is short-lived: a small nursery keeps the process small too.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  })
  const ask = (asked: Question): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(++turn, { resolve, reject })
      worker.postMessage({ ...asked, turn }, asked.kind === 'record' ? ownersOf(asked.raw) : [])
    })
  const ready = new Promise<unknown>((resolve, reject) => waiting.set(0, { resolve, reject }))
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', ({ turn: at, result, failed }: Told) => {
    const one = waiting.get(at)
    waiting.delete(at)
    if (failed) one?.reject(new Error('not disguised'))
    else one?.resolve(result)
  })
  // What it tripped over stays out of what is told.
  worker.on('error', (error: Error & { readonly code?: string }) =>
    fail(
      error.code === 'E_FILE_UNWRITABLE'
        ? unwritable(options.file, { code: /\((E[A-Z]+)\)/.exec(error.message)?.[1] ?? 'it cannot be made there' })
        : new Error(error.name),
    ),
  )
  worker.on('exit', () => fail(new Error('the thread ended')))
  await ready
  const lost: Outcome = { kind: 'lost', why: 'An exchange was passed on and is not in the file (the disguise failed).' }
  return {
    record: (raw) =>
      ask({ kind: 'record', raw }).then(
        (outcome) => outcome as Outcome,
        () => lost,
      ),
    toLas: (message) => ask({ kind: 'toLas', message }).then((bytes) => Buffer.from(bytes as Uint8Array)),
    toCaller: (message) => ask({ kind: 'toCaller', message }).then((bytes) => Buffer.from(bytes as Uint8Array)),
    close: () => ask({ kind: 'close' }).then(() => undefined),
  }
}

/** What can change hands instead of being copied: a body that has its memory to itself. */
const ownersOf = ({ request, answer }: RawExchange): ArrayBuffer[] =>
  [request.bytes, answer?.bytes].flatMap((bytes) =>
    bytes?.buffer instanceof ArrayBuffer && bytes.byteLength > 0 && bytes.byteLength === bytes.buffer.byteLength
      ? [bytes.buffer]
      : [],
  )
