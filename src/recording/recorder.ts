import type { AddressInfo } from 'node:net'
import { createGrowingDisguise } from '../disguise/growing.ts'
import { newSecret } from '../disguise/secret.ts'
import { undisguiseXml } from '../disguise/xml.ts'
import { ToolError } from '../tool-error.ts'
import { readText, unpacked, writeText } from './bytes.ts'
import { bytesOf, disguiseExchange, disguiseMessage, type RawExchange, type RawMessage } from './disguise-exchange.ts'
import { createProxy, type Exchanged, type ProxyOptions } from './proxy.ts'
import type { RecordedExchange } from './recorded.ts'
import { openRecording } from './write-recording.ts'

export type RecorderOptions = Pick<ProxyOptions, 'upstream' | 'tls' | 'now'> & {
  readonly file: string
  /** 0 lets the system choose. */
  readonly port: number
  /** `YYYY-MM-DD`. */
  readonly keepUntil: string
  /** The caller gets the disguise too. Default false: the bytes as they came. */
  readonly disguiseToCaller?: boolean
  /** What was written of one exchange. */
  readonly onWritten?: (exchange: RecordedExchange) => void
  /** One sentence, without anything of what went by. */
  readonly onLost?: (why: string) => void
}

export type Recorder = {
  readonly url: string
  readonly port: number
  /** Resolves when all that was whole is in the file. */
  readonly close: () => Promise<void>
}

/**
 * Starts to record. The secret of the disguise is made here, lives in memory, and is gone with this process. Throws
 * E_FILE_UNWRITABLE, E_PORT_TAKEN.
 */
export async function startRecorder(options: RecorderOptions): Promise<Recorder> {
  const { file, upstream, tls, now, keepUntil, port, onWritten = nothing, onLost = nothing } = options
  const disguise = createGrowingDisguise(newSecret())
  const writer = openRecording(file, { madeOn: new Date(now()).toISOString().slice(0, 10), keepUntil })
  let number = 0
  const onExchange = (raw: RawExchange): void => {
    number++
    try {
      const exchange = disguiseExchange(raw, number, disguise)
      writer.append(exchange)
      onWritten(exchange)
    } catch (error) {
      // The message of an error may hold what it tripped over: only its kind is told.
      const kind = error instanceof ToolError ? error.message : ((error as Error | undefined)?.name ?? 'unknown')
      onLost(`Exchange ${number} was passed on and is not in the file (${kind}).`)
    }
  }
  const exchanged: Exchanged = {
    toLas: (message) => restored(message, disguise.originalOf),
    toCaller: (answer) => bytesOf(disguiseMessage(answer, disguise).message),
  }
  const server = createProxy({
    upstream,
    ...(tls && { tls }),
    now,
    onExchange,
    onOther: (what) => onLost(`A request was passed on and is not in the file (${what}).`),
    ...(options.disguiseToCaller && { exchanged }),
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      writer.close()
      reject(error.code === 'EADDRINUSE' ? new ToolError('E_PORT_TAKEN', String(port)) : error)
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  const actual = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() =>
          // What was seen last is written in a turn of its own.
          setImmediate(() => {
            writer.close()
            resolve()
          }),
        )
        server.closeIdleConnections()
      }),
  }
}

const nothing = (): void => {}

/** A request as the LAS can read it; one that cannot be read goes on as it came. */
function restored(
  { bytes, contentType, contentEncoding }: RawMessage,
  originalOf: (made: string) => string | undefined,
): Buffer {
  const plain = unpacked(bytes, contentEncoding)
  if (plain === undefined) return bytes
  const { text, written } = readText(plain.bytes, /charset\s*=\s*"?([\w.-]+)/i.exec(contentType ?? '')?.[1])
  return writeText(undisguiseXml(text, originalOf), { ...written, ...(plain.packed && { packed: plain.packed }) })
}
