import { type Aansluiting, exampleCurl } from '../../../simulator/example.ts'
import type { Listening, Modus } from '../../../simulator/index.ts'
import { isLoopbackName } from '../../door.ts'

/** What is said of how it serves. */
type Options = {
  readonly host: string
  readonly tokenFile?: string
  readonly state?: string
  readonly testcentrum: boolean
  readonly console: boolean
}

const addressesAt = (url: string) => ({
  leerlinggegevens: `${url}/uwlr/leerlinggegevens`,
  leerresultaten: `${url}/uwlr/leerresultaten`,
  control: `${url}/control`,
})

export const readyLine = ({ url, token }: Listening, scholen: readonly Aansluiting[]) => ({
  ready: true,
  url,
  ...addressesAt(url),
  ...(token !== undefined && { token }),
  scholen,
})

/** In plain words, for who opens it to more than this machine. */
export const whoMayTurn = ({ host, tokenFile }: Options, { url, token }: Listening): string =>
  `${isLoopbackName(host) ? 'Control takes a token.' : `Everyone who can reach this machine on ${host} can fetch its made-up schools and bring results. Who also has the token can turn every knob: read the keys, change and drop schools, read what came in.`}
${tokenFile === undefined ? `The token: ${token}` : `The token is the one in ${tokenFile}.`}
  curl -H 'Authorization: Bearer ${tokenFile === undefined ? token : 'TOKEN'}' ${url}/control/worlds

`

export const teamsMayTurn = (file: string | undefined): string =>
  `Teams share this: each turns its own worlds with a token of its own (${file ?? 'those of the environment'}); what is of no team they look at and copy. Everyone who can reach it can fetch schools of whose key they have.
  koppelproef token new TEAM ${file === undefined ? '' : `--file ${file}`}

`

export function welcome(
  url: string,
  aansluitingen: readonly Aansluiting[],
  {
    modus,
    state,
    testcentrum,
    console,
  }: Pick<Options, 'state' | 'testcentrum' | 'console'> & { readonly modus: Modus },
): string {
  const { leerlinggegevens, leerresultaten, control } = addressesAt(url)
  const rows: [string, string][] = [
    ...(console ? [['in a browser', `${url}/  (both systems on screen)`] as [string, string]] : []),
    ['leerlinggegevens', `${leerlinggegevens}  (?wsdl)`],
    ['leerresultaten', `${leerresultaten}  (?wsdl)`],
    ['as a real ESIS', `${url}/uwlr2.2.svc  ${url}/UWLR/UwlrStandaard2.2.svc`],
    ['control', `${control}  (openapi.json)`],
    ...(testcentrum ? [['testcentrum', `${url}/testcentrum  (openapi.json)`] as [string, string]] : []),
    [
      'mode',
      modus === 'strict'
        ? 'strict: as the standard says'
        : 'lenient: as real systems; what strict would refuse is said here',
    ],
    ['state', state ?? 'in memory: gone when this stops (--state keeps it)'],
  ]
  const schools = aansluitingen.map(tableOf)
  const [first] = aansluitingen
  const curl = first === undefined ? '' : `\nTry it:\n\n${exampleCurl(leerlinggegevens, first)}\n`
  return `\nKoppelproef: a pretend ESIS with made-up schools.\n\n${table(rows)}\n${schools.join('\n')}${curl}\nCtrl-C stops.\n\n`
}

/** What to fill in at the other side. */
export const tableOf = ({
  brincode,
  dependancecode,
  schooljaar,
  xsdversie,
  autorisatiesleutel,
  klantcode,
  klantnaam,
}: Aansluiting): string =>
  table([
    ['brincode', brincode],
    ['dependancecode', dependancecode],
    ['schooljaar', schooljaar],
    ['xsdversie', xsdversie],
    ['autorisatiesleutel', autorisatiesleutel],
    ['klantcode', klantcode],
    ['klantnaam', klantnaam],
  ])

function table(rows: readonly (readonly [string, string])[]): string {
  const left = Math.max(...rows.map(([name]) => name.length))
  const right = Math.max(...rows.map(([, value]) => value.length))
  const line = (a: string, b: string, c: string) => `${a}${'─'.repeat(left + 2)}${b}${'─'.repeat(right + 2)}${c}\n`
  return (
    line('┌', '┬', '┐') +
    rows.map(([name, value]) => `│ ${name.padEnd(left)} │ ${value.padEnd(right)} │\n`).join('') +
    line('└', '┴', '┘')
  )
}
