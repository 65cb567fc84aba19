import { anomalies } from './anomalies.ts'
import { elsewhere } from './elsewhere.ts'

/** How many rows each section of the catalogue has, but for H: results are not part of a school. */
const sections = { A: 31, B: 36, C: 9, D: 30, E: 24, F: 20, G: 20, I: 12 } as const

/** Every row that concerns a school: `A01` up to `I12`. */
export const rows: readonly string[] = Object.entries(sections).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, index) => `${section}${String(index + 1).padStart(2, '0')}`),
)

const testOfAnomalies = 'test/simulator/bend/anomalies.test.ts'

/** The rows of the catalogue as a Markdown table: what makes each, how bad it is, and where that is tested. */
export function anomalyTable(): string {
  const lines = rows.map((row) => {
    const made = anomalies.filter(({ seen }) => seen.includes(row))
    const other = elsewhere[row]
    const how = [...made.map(({ name }) => `\`${name}\``), ...(other ? [other.how] : [])]
    const tested = [...(made.length > 0 ? [testOfAnomalies] : []), ...(other?.tested ? [other.tested] : [])]
    const severity = made.map((anomaly) => anomaly.severity).sort()[0] ?? ''
    return `| ${row} | ${severity} | ${how.join('; ')} | ${tested.map(nameOf).join(', ')} |`
  })
  return ['| row | sev | made by | tested in |', '|---|---|---|---|', ...lines].join('\n')
}

/** The anomalies as a Markdown list: name, what it is put on, and the story. */
export function anomalyList(): string {
  return anomalies
    .map(({ name, on, needs, usual, later, invalid, breaks, story }) => {
      const notes = [
        `on a ${on}${needs ? ` with ${needs}` : ''}${on === 'school' || usual === 1 ? '' : `, usually ${usual}`}`,
        ...(later ? ['needs a later day'] : []),
        ...(invalid ? [`invalid: ${invalid}`] : []),
        ...(breaks ? [`breaks references: ${breaks}`] : []),
      ]
      return `- \`${name}\` — ${story} (${notes.join('; ')})`
    })
    .join('\n')
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace('.test.ts', '')
