import type { Adapter, Call } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import type { JournalEntry } from '../../simulator/world/journal.ts'
import { story, told } from './stage.ts'

/** One call of the harness and its answer. */
export type Exchange = { readonly call: Call; readonly vraag: unknown; readonly antwoord: unknown }

const small = `school:
  school: { brincode: 99XX }
  groepen: [{ id: g3, key: 31, naam: 3A, jaargroep: 3 }]
  leerlingen:
    - { id: noor, key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }
ea:
  leerlingen: { heeft: alles, zonder: [key, jaargroep] }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
`

/** A small story told to our testcentrum: the calls that every system has, and what went over the line to ESIS. */
export async function tellSmallStory() {
  const calls: Exchange[] = []
  const wanted: readonly string[] = ['reset', 'importeer', 'verwerk', 'toestand'] satisfies Call[]
  const adapter = Object.fromEntries(
    Object.entries(openTestcentrum()).map(([name, call]) => [
      name,
      async (vraag: unknown) => {
        const antwoord = await (call as (vraag: unknown) => Promise<unknown>)(vraag)
        if (wanted.includes(name)) calls.push(structuredClone({ call: name as Call, vraag, antwoord }))
        return antwoord
      },
    ]),
  ) as unknown as Adapter
  const [verdict] = await told(story(small), { system: systemOf(adapter) })
  const places = ['reset', 'importeer', 'verwerk', 'toestand']
  const once = places.map((name) => calls.filter(({ call }) => call === name).at(-1)!)
  return { verdict: verdict!, exchanges: once, soap: verdict!.uitwisselingen[0]! }
}

/** What differs from run to run, made the same: the port, the number of the story. */
const steady = (text: string) =>
  text.replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:8085').replace(/\/w\/verhaal-\d+/g, '/w/verhaal-1')

/** Short objects on a line, the rest below each other. */
function jsonOf(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value)
    .replace(/"(\w+)":/g, '"$1": ')
    .replace(/,(?=["{[])/g, ', ')
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= 118) return flat
  const inner = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${jsonOf(item, inner)}`)
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([name, item]) => `${inner}"${name}": ${jsonOf(item, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

/** The run as a page shows it. */
export async function transcriptPart(): Promise<string> {
  const { exchanges, soap } = await tellSmallStory()
  const block = (kind: string, text: string) => `\`\`\`${kind}\n${steady(text)}\n\`\`\`\n`
  return exchanges
    .map(({ call, vraag, antwoord }) => {
      const asked = vraag === undefined ? '{}' : jsonOf(vraag)
      const line = `**\`${call}\`**, the question:\n\n${block('json', asked)}`
      const meanwhile =
        call === 'importeer'
          ? `\nWhat the EA then sends to \`leerlinggegevens\`, and what comes back:\n\n${soapBlock(soap)}`
          : ''
      const answer =
        antwoord === undefined ? '\nThe answer: `{}`.\n' : `\nThe answer:\n\n${block('json', jsonOf(antwoord))}`
      return `${line}${meanwhile}${answer}`
    })
    .join('\n')
}

/** Between tags only, so that it can be read. */
const broken = (xml: string) => xml.replace(/></g, '>\n<')

function soapBlock({ request, answer }: JournalEntry): string {
  const { method, url, headers, body } = request
  const { soapaction, 'content-type': type } = headers
  const head = `${method} ${url}\ncontent-type: ${type}\nsoapaction: ${soapaction}`
  const came = broken(Buffer.concat(answer.body).toString('utf8'))
  const text = `${head}\n\n${broken(Buffer.from(body).toString('utf8'))}\n\n${answer.status}\n${came}`
  return `\`\`\`xml\n${steady(text)}\n\`\`\`\n`
}
