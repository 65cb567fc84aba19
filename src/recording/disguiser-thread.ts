import { platform, setPriority } from 'node:os'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { ToolError, type ToolErrorCode } from '../tool-error.ts'
import type { RawExchange, RawMessage } from './disguise-exchange.ts'
import { createDisguiser, type Disguiser, type DisguiserOptions } from './disguiser.ts'

/** What a recorder asks of the thread that disguises, by turn. */
export type Asked =
  | { readonly turn: number; readonly kind: 'record'; readonly raw: RawExchange }
  | { readonly turn: number; readonly kind: 'toLas' | 'toCaller'; readonly message: RawMessage }
  | { readonly turn: number; readonly kind: 'close' }

export type Told = {
  readonly turn: number
  readonly result?: unknown
  readonly failed?: true
  /** It does not start, for what the user can mend. */
  readonly refused?: readonly [code: ToolErrorCode, ...details: readonly string[]]
}

// Only where it is started as a thread: who imports the types above starts nothing.
if (parentPort !== null && (workerData as { disguiser?: DisguiserOptions } | null)?.disguiser !== undefined) {
  const port = parentPort
  // On Linux a priority is that of the thread: what is on its way to the EA goes first.
  if (platform() === 'linux') goSecond()
  const disguiser = created((workerData as { disguiser: DisguiserOptions }).disguiser)
  if (disguiser instanceof ToolError)
    port.postMessage({ turn: 0, refused: [disguiser.code, ...disguiser.details] } satisfies Told)
  else listen(port, disguiser)
}

function listen(port: MessagePort, disguiser: Disguiser): void {
  port.on('message', (asked: Asked) => {
    const told: Told = (() => {
      try {
        return { turn: asked.turn, result: answerTo(asked, disguiser) }
      } catch {
        // Why stays here: an error may quote what it tripped over.
        return { turn: asked.turn, failed: true }
      }
    })()
    port.postMessage(told)
    if (asked.kind === 'close') port.close()
  })
  port.postMessage({ turn: 0 } satisfies Told)
}

function created(options: DisguiserOptions): Disguiser | ToolError {
  try {
    return createDisguiser(options)
  } catch (error) {
    if (error instanceof ToolError) return error
    throw error
  }
}

/** Where it may not be said, it goes as fast as the rest. */
function goSecond(): void {
  try {
    setPriority(10)
  } catch {}
}

function answerTo(asked: Asked, disguiser: Disguiser): unknown {
  if (asked.kind === 'record') return disguiser.record(withBuffers(asked.raw))
  if (asked.kind === 'close') return disguiser.close()
  return disguiser[asked.kind](buffered(asked.message))
}

/** Between threads a Buffer becomes a plain array of bytes. */
const buffered = <Message extends RawMessage>(message: Message): Message => ({
  ...message,
  bytes: Buffer.from(message.bytes.buffer, message.bytes.byteOffset, message.bytes.byteLength),
})

const withBuffers = ({ request, answer, ...rest }: RawExchange): RawExchange => ({
  ...rest,
  request: buffered(request),
  ...(answer && { answer: buffered(answer) }),
})
