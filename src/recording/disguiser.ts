import { readText, unpacked, writeText } from '../disguise/bytes.ts'
import { createGrowingDisguise } from '../disguise/growing.ts'
import { newSecret } from '../disguise/secret.ts'
import { undisguiseXml } from '../disguise/xml.ts'
import { ToolError } from '../tool-error.ts'
import { bytesOf, disguiseExchange, disguiseMessage, type RawExchange, type RawMessage } from './disguise-exchange.ts'
import type { RecordedExchange } from './recorded.ts'
import { openRecording } from './write-recording.ts'

/** What was written of one exchange; `messages` and names are not in it. Or one sentence why nothing was. */
export type Outcome =
  | { readonly kind: 'written'; readonly exchange: Summary }
  | { readonly kind: 'lost'; readonly why: string }

export type Summary = Pick<RecordedExchange, 'number' | 'operation' | 'passed' | 'dropped'> & {
  /** Absent: no answer came. */
  readonly status?: number
  readonly cut?: true
}

/** Holds the secret of one recording and its file: what goes in is undisguised, what comes out is not. */
export type Disguiser = {
  readonly record: (raw: RawExchange) => Outcome
  /** A request of somebody who was given the disguise, as the LAS can read it; one that cannot be read stays as it came. */
  readonly toLas: (request: RawMessage) => Buffer
  readonly toCaller: (answer: RawMessage) => Buffer
  readonly close: () => void
}

export type DisguiserOptions = {
  readonly file: string
  /** `YYYY-MM-DD`, both. */
  readonly madeOn: string
  readonly keepUntil: string
}

/** Throws E_FILE_UNWRITABLE. The secret is made here and is gone with the process. */
export function createDisguiser({ file, madeOn, keepUntil }: DisguiserOptions): Disguiser {
  const writer = openRecording(file, { madeOn, keepUntil })
  const disguise = createGrowingDisguise(newSecret())
  let number = 0
  return {
    record: (raw) => {
      number++
      try {
        const exchange = disguiseExchange(raw, number, disguise)
        writer.append(exchange)
        return { kind: 'written', exchange: summaryOf(exchange) }
      } catch (error) {
        // The message of an error may hold what it tripped over: only its kind is told.
        const kind = error instanceof ToolError ? error.message : ((error as Error | undefined)?.name ?? 'unknown')
        return { kind: 'lost', why: `Exchange ${number} was passed on and is not in the file (${kind}).` }
      }
    },
    toLas: ({ bytes, contentType, contentEncoding }) => {
      const plain = unpacked(bytes, contentEncoding)
      if (plain === undefined) return bytes
      const { text, written } = readText(plain.bytes, /charset\s*=\s*"?([\w.-]+)/i.exec(contentType ?? '')?.[1])
      const xml = undisguiseXml(text, disguise.originalOf)
      return writeText(xml, { ...written, ...(plain.packed && { packed: plain.packed }) })
    },
    toCaller: (answer) => bytesOf(disguiseMessage(answer, disguise).message),
    close: writer.close,
  }
}

const summaryOf = ({ number, operation, passed, dropped, answer }: RecordedExchange): Summary => ({
  number,
  ...(operation !== undefined && { operation }),
  passed,
  dropped,
  ...(answer && { status: answer.status, ...(answer.cut && { cut: answer.cut }) }),
})
