import { readText, unpacked, writeText } from '../disguise/bytes.ts'
import { createGrowingDisguise } from '../disguise/growing.ts'
import { newSecret } from '../disguise/secret.ts'
import { undisguiseXml } from '../disguise/xml.ts'
import { ToolError } from '../tool-error.ts'
import {
  bytesOf,
  disguiseMessage,
  putExchange,
  type RawExchange,
  type RawMessage,
  type Summary,
} from './disguise-exchange.ts'
import { openRecording } from './write-recording.ts'

/** What was written of one exchange, or one sentence why nothing was. */
export type Outcome =
  | { readonly kind: 'written'; readonly exchange: Summary }
  | { readonly kind: 'lost'; readonly why: string }

/** Holds the secret of one recording and its file: what goes in is undisguised, what comes out is not. */
export type Disguiser = {
  readonly record: (raw: RawExchange) => Outcome
  /** A request of somebody who was given the disguise, as the LAS can read it; one that cannot be read stays as it came. */
  readonly toLas: (request: RawMessage) => Buffer
  /** The disguise; of who was made up already the bytes as they came. */
  readonly toCaller: (answer: RawMessage) => Buffer
  readonly close: () => void
}

export type DisguiserOptions = {
  readonly file: string
  /** `YYYY-MM-DD`, both. */
  readonly madeOn: string
  readonly keepUntil: string
}

/** Throws E_FILE_UNWRITABLE, E_FILE_EXISTS. The secret is made here and is gone with the process. */
export function createDisguiser({ file, madeOn, keepUntil }: DisguiserOptions): Disguiser {
  const writer = openRecording(file, { madeOn, keepUntil })
  const disguise = createGrowingDisguise(newSecret())
  let number = 0
  return {
    record: (raw) => {
      number++
      try {
        return { kind: 'written', exchange: writer.append((put) => putExchange(raw, number, disguise, put)) }
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
    toCaller: (answer) => {
      try {
        return bytesOf(disguiseMessage(answer, disguise))
      } catch (error) {
        if (error instanceof ToolError && error.code === 'E_MADE_UP_ALREADY') return answer.bytes
        throw error
      }
    },
    close: writer.close,
  }
}
