import type { OperationName } from '../uwlr/names.ts'
import { readAntwoord } from '../uwlr/read-school.ts'
import { parseXml, type XmlElement, XmlProblem } from '../uwlr/xml-tree.ts'
import { meaningOf } from './meaning.ts'
import type { Recording } from './read-recording.ts'
import type { RecordedExchange } from './recorded.ts'

type School = Extract<NonNullable<ReturnType<typeof readAntwoord>>, { kind: 'gegevens' }>['school']

/** One exchange of a recording, read: what was asked, and what came of it. */
export type Seen = {
  readonly number: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly operation?: OperationName
  readonly xsdversie?: string
  /** 0: no answer came. */
  readonly status: number
  readonly came:
    | { readonly kind: 'school'; readonly school: School; readonly isWhole: boolean }
    | { readonly kind: 'geenwijzigingen' | 'geengegevens' | 'bevestigd' | 'nothing' | 'cut' | 'unreadable' }
    | { readonly kind: 'fault'; readonly faultcode: string }
}

/** All exchanges of a recording, in their order. */
export const seenIn = ({ exchanges }: Recording): readonly Seen[] =>
  exchanges.map((exchange) => {
    const { operation, asks } = meaningOf(exchange.request.xml)
    return {
      number: exchange.number,
      at: Date.parse(exchange.at),
      ...(operation !== undefined && { operation: operation as OperationName }),
      ...(asks.xsdversie !== undefined && { xsdversie: asks.xsdversie }),
      status: exchange.answer?.status ?? 0,
      came: whatCame(exchange),
    }
  })

function whatCame({ answer }: RecordedExchange): Seen['came'] {
  if (answer === undefined) return { kind: 'nothing' }
  if (answer.cut) return { kind: 'cut' }
  const content = contentOf(answer.xml)
  if (content === undefined) return { kind: 'unreadable' }
  if (content.name === 'Fault') return { kind: 'fault', faultcode: faultcodeIn(content) }
  if (content.name === 'leerresultaten_bevestiging') return { kind: 'bevestigd' }
  const read = readAntwoord(content)
  if (read === undefined) return { kind: 'unreadable' }
  return read.kind === 'gegevens' ? { kind: 'school', school: read.school, isWhole: read.part === 'alles' } : read
}

/** What stands in the Body; undefined when there is no such thing. */
function contentOf(xml: string | undefined): XmlElement | undefined {
  try {
    return parseXml(xml ?? '').children.find(({ name }) => name === 'Body')?.children[0]
  } catch (error) {
    if (error instanceof XmlProblem) return undefined
    throw error
  }
}

/** `faultcode` of SOAP 1.1, `Value` of 1.2, without its prefix. */
function faultcodeIn(element: XmlElement): string {
  for (const child of element.children) {
    if (child.name === 'faultcode' || child.name === 'Value') return child.text.trim().replace(/^.*:/, '')
    const inside = child.name === 'Code' ? faultcodeIn(child) : ''
    if (inside !== '') return inside
  }
  return ''
}
