/**
 * How what was expected became what was found, in a word or two that any system could earn: `leeg`, `verzonnen`, `meer`,
 * `anders geschreven`, `twijfel > bestaand`. Only the beginning of long values is looked at.
 */
export function becameOf(verwacht: unknown, gevonden: unknown): string {
  const [wanted, found] = [textOf(verwacht), textOf(gevonden)]
  if (isCount.test(wanted) && isCount.test(found)) return countOf(Number.parseFloat(wanted), Number.parseFloat(found))
  if (isWord.test(wanted) && isWord.test(found) && !isNothing.test(wanted)) return `${wanted} > ${found}`
  if (isNothing.test(found)) return 'leeg'
  if (found.startsWith('[')) return listOf(wanted, found)
  if (isNothing.test(wanted)) return 'verzonnen'
  if (isDay.test(wanted) && isDay.test(found)) return daysOf(wanted, found)
  return spellingOf(wanted, found)
}

/** So much of a value is looked at. */
const looked = 120

/** `7`, and `5: Noor Vos, …` as counts are told. */
const isCount = /^-?\d{1,4}(\.\d+)?(:|$)/
const isWord = /^\p{Ll}[\p{Ll}-]+( \p{Ll}+)?$/u
const isNothing = /^(|niets|null|\[\]|geen|weg|niemand|ontbreekt)$/
const isDay = /^\d{4}-\d{2}-\d{2}/

const textOf = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'niets')).slice(0, looked)

const countOf = (wanted: number, found: number): string => (found === 0 ? 'niets' : found > wanted ? 'meer' : 'minder')

/** Records that changed, or names of groups and numbers. */
function listOf(wanted: string, found: string): string {
  const [, soort] = /"soort":"(\p{Ll}+)"/u.exec(found) ?? []
  if (soort !== undefined) return `${soort} ${found.includes('"voor":') ? 'anders' : 'erbij'}`
  const [were, are] = [itemsOf(wanted), itemsOf(found)]
  if (new Set(are).size < are.length) return 'dubbel'
  const [gone, more] = [were.some((one) => !are.includes(one)), are.some((one) => !were.includes(one))]
  return gone && more ? 'verwisseld' : gone ? 'eraf' : 'erbij'
}

const itemsOf = (text: string): readonly string[] =>
  text.startsWith('[')
    ? text
        .slice(1)
        .replace(/\]$/, '')
        .split(',')
        .filter((item) => item !== '')
    : [JSON.stringify(text)]

const dayLong = 24 * 60 * 60 * 1000

function daysOf(wanted: string, found: string): string {
  const apart = Math.abs(Date.parse(found.slice(0, 10)) - Date.parse(wanted.slice(0, 10)))
  return apart === 0 ? 'andere tijd' : apart === dayLong ? 'dag ernaast' : 'andere dag'
}

function spellingOf(wanted: string, found: string): string {
  const [plain, other] = [plainOf(wanted), plainOf(found)]
  if (plain === other) return 'anders geschreven'
  if (plain.startsWith(other) || plain.endsWith(other)) return 'ingekort'
  if (other.startsWith(plain) || other.endsWith(plain)) return 'aangevuld'
  return sharesMost(plain, other) ? 'beschadigd' : 'anders'
}

/** Without case, accents, signs and zeros in front. */
const plainOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{Ll}\p{Lo}\d]/gu, '')
    .replace(/^0+/, '')

/** Do they begin or end with the same half? */
function sharesMost(one: string, other: string): boolean {
  const half = Math.ceil(Math.min(one.length, other.length) / 2)
  return half > 1 && (one.slice(0, half) === other.slice(0, half) || one.slice(-half) === other.slice(-half))
}
