import { klasseWord, said, type Taal, words } from '../language.ts'
import { type Bevinding, type Geval, groepenOf, isMis, isNewMis, type Report, tally } from '../report.ts'
import { differenceOf, short, escapeXml as xml } from '../show.ts'

/** In an attribute a line break would be read as a space. */
const attribute = (text: string): string => xml(text).replaceAll('\n', '&#10;')

/** JUnit XML, in the dialect that the common viewers agree on: a suite per theme, times in seconds. */
export function junitOf(report: Report, taal: Taal): string {
  const { soort, gevallen, gemaaktOp } = report
  const moment = gemaaktOp === undefined ? '' : ` timestamp="${gemaaktOp.slice(0, 19)}"`
  const suites = groepenOf(gevallen).map((groep) => {
    const own = gevallen.filter((one) => one.groep === groep)
    return `  <testsuite name="${attribute(groep)}" ${counts(own)} skipped="${own.filter(isSkipped).length}"${moment}>\n${own.map((one) => caseOf(one, soort, taal)).join('')}  </testsuite>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="koppelproef ${soort}" ${counts(gevallen)}>\n${suites.join('')}</testsuites>\n`
}

/** A viewer knows no failure that is let be: it is shown as skipped, with what is known. */
const isSkipped = (geval: Geval): boolean => geval.oordeel === 'overgeslagen' || (isMis(geval) && !isNewMis(geval))

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3)

function counts(gevallen: readonly Geval[]): string {
  const { gezakt, fout } = tally(gevallen.filter(isNewMis))
  const time = gevallen.reduce((sum, { milliseconden = 0 }) => sum + milliseconden, 0)
  return `tests="${gevallen.length}" failures="${gezakt}" errors="${fout}" time="${seconds(time)}"`
}

function caseOf(geval: Geval, soort: string, taal: Taal): string {
  const { naam, titel, groep, oordeel, ernst, klasse, reden, plek, milliseconden = 0 } = geval
  const file = plek === undefined ? '' : ` file="${attribute(plek.bestand)}"`
  const room = soort === 'run' ? groep : `${soort.replace('check ', '')}.${groep}`
  const open = `    <testcase classname="${attribute(room)}" name="${attribute(soort === 'run' ? `${naam}: ${said(titel, taal)}` : naam)}"${file} time="${seconds(milliseconden)}"`
  const within = (inner: string) => `${open}>\n      ${inner}\n    </testcase>\n`
  const because = geval.bekend ?? reden
  const why = because === undefined ? '' : said(because, taal)
  if (isSkipped(geval)) return within(`<skipped message="${attribute(why)}"/>`)
  if (oordeel === 'gezakt' || oordeel === 'fout') {
    const tag = oordeel === 'fout' ? 'error' : 'failure'
    const type = ernst ?? klasse ?? 'regel'
    return within(
      `<${tag} message="${attribute(messageOf(geval, taal))}" type="${type}">${xml(detailsOf(geval, taal))}</${tag}>`,
    )
  }
  if (geval.opmerkingen.length > 0 || oordeel === 'opmerking')
    return within(`<system-out>${xml(detailsOf(geval, taal))}</system-out>`)
  return `${open}/>\n`
}

/** What was expected and found, in the one line that a viewer shows. */
export function messageOf({ reden, bevindingen }: Geval, taal: Taal): string {
  const parts = bevindingen.slice(0, 3).map((one) => lineOf(one, taal))
  if (bevindingen.length > parts.length) parts.push(words[taal].more(bevindingen.length - parts.length))
  return [...(reden === undefined ? [] : [said(reden, taal)]), ...parts].join('; ')
}

/** At which step a law was broken: `bij stap 6, verwerk`. Undefined: it is of no law, or nobody knows. */
export const stepOfLaw = ({ wet, stap, woord }: Bevinding, taal: Taal): string | undefined =>
  wet === undefined || stap === undefined
    ? undefined
    : `${words[taal].atStep} ${stap}${woord === undefined ? '' : `, ${woord}`}`

/** One finding in a line: `groepen in de EA: verwacht 3, gevonden 2 (ontbreekt: 5B; bij stap 6, verwerk)`. */
export function lineOf(bevinding: Bevinding, taal: Taal): string {
  const w = words[taal]
  const { wat, verwacht, gevonden, meer } = bevinding
  const beside = [
    differenceOf(verwacht, gevonden, w),
    stepOfLaw(bevinding, taal),
    meer === undefined ? undefined : w.ofThisLaw(meer),
  ].filter((one) => one !== undefined)
  const values = [
    ...('verwacht' in bevinding ? [`${w.expected} ${short(verwacht, w, 200)}`] : []),
    ...('gevonden' in bevinding ? [`${w.found} ${short(gevonden, w, 200)}`] : []),
  ]
  return `${said(wat, taal)}${values.length === 0 ? '' : `: ${values.join(', ')}`}${beside.length === 0 ? '' : ` (${beside.join('; ')})`}`
}

/** Everything that a viewer shows when a failure is opened. */
function detailsOf(geval: Geval, taal: Taal): string {
  const w = words[taal]
  const { waarom, bij, spoor, opnieuw, bevindingen, opmerkingen } = geval
  const lines = [
    ...(waarom === undefined ? [] : [`${w.why}: ${said(waarom, taal)}`]),
    ...(bij === undefined ? [] : [`${bij.bestand}:${bij.regel}:${bij.kolom}`]),
    ...bevindingen.flatMap((one) => [
      `${one.ernst === undefined ? '' : `${one.ernst} `}${lineOf(one, taal)}${one.wet === undefined ? '' : ` [${one.wet}]`}`,
      ...(one.zegt === undefined ? [] : [`  ${w.standard}: ${said(one.zegt, taal)}`]),
      ...(one.doe === undefined ? [] : [`  ${w.change}: ${said(one.doe, taal)}`]),
    ]),
    ...opmerkingen.map((one) => `${klasseWord[taal][one.klasse ?? 'keuze']}: ${lineOf(one, taal)}`),
    ...(spoor === undefined ? [] : [spoor]),
    ...(opnieuw === undefined ? [] : [`${w.again}: ${opnieuw}`]),
  ]
  return `${lines.join('\n')}\n`
}
