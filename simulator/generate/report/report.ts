import type { Counts } from './measure.ts'
import { type Published, published } from './published.ts'

/** One line of the report: what we make beside what is known. */
export type Row = {
  readonly what: string
  readonly ours: number
  readonly as: 'share' | 'number'
  readonly known: Published
}

/** The lines of the report, in their order. Shares are 0 to 1; a share of nothing is 0. */
export function rowsOf(counts: Counts): readonly Row[] {
  const { groepsgroottes: sizes, leerlingen, achternamen, jongens2020, meisjes2020 } = counts
  const groups = sizes.length
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  const row = (what: string, ours: number, known: Published, as: Row['as'] = 'share'): Row => ({
    what,
    ours,
    as,
    known,
  })
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0)
  const topTen = [...achternamen.values()].sort((a, b) => b - a).slice(0, 10)
  const shareOfName = (names: ReadonlyMap<string, number>, name: string) =>
    share(names.get(name) ?? 0, sum(names.values()))
  return [
    row('schools of fewer than 100 pupils', share(counts.scholenOnder100, counts.scholen), published.scholenOnder100),
    row('pupils in a group, mean', share(sum(sizes), groups), published.groepsgrootte, 'number'),
    row('groups of more than 30', share(sizes.filter((size) => size > 30).length, groups), published.groterDan30),
    row('groups of fewer than 16', share(sizes.filter((size) => size < 16).length, groups), published.kleinerDan16),
    row('combination groups', share(counts.combinatiegroepen, groups), published.combinatiegroepen),
    row('groups with two teachers or more', share(counts.groepenMetDuo, groups), published.duobanen),
    row('boys', share(counts.jongens, leerlingen), published.jongens),
    row('older than the cohort in year 2', share(counts.langInGroep2, counts.inGroep2), published.langInGroep2),
    row('twelve or older in year 8', share(counts.twaalfInGroep8, counts.inGroep8), published.twaalfInGroep8),
    row('births that are twins', share(counts.tweelingen, leerlingen - counts.tweelingen), published.meerlingen),
    row(
      'pupils with a schoolmate of their family name',
      share(counts.deeltAchternaam, leerlingen),
      published.deeltAchternaam,
    ),
    row('pupils with a full namesake at school', share(counts.naamgenoten, leerlingen), published.naamgenotenSchool),
    row('groups with a roepnaam twice', share(counts.groepenMetRoepnaamTweemaal, groups), published.roepnaamTweemaal),
    row('family name de Jong', share(achternamen.get('de Jong') ?? 0, leerlingen), published.deJong),
    row('the ten most frequent family names', share(sum(topTen), leerlingen), published.tienAchternamen),
    row('different family names', achternamen.size, published.verschillendeAchternamen, 'number'),
    row('boys of about 2020 called Noah', shareOfName(jongens2020, 'Noah'), published.noah),
    row('girls of about 2020 called Emma', shareOfName(meisjes2020, 'Emma'), published.emma),
  ]
}

/** The report as text: the lines, the ages in each year, the names that occur most, and the sources. */
export function reportOf(counts: Counts): string {
  const rows = rowsOf(counts)
  const sources = [...new Set(rows.flatMap(({ known }) => ('source' in known ? [known.source] : [])))]
  const show = (value: number, as: Row['as']) =>
    as === 'number' ? value.toFixed(value < 100 ? 1 : 0) : `${(value * 100).toFixed(2)}%`
  const lines = rows.map(({ what, ours, as, known }) => {
    const right =
      'source' in known
        ? `${show(known.value, as).padStart(8)}  ${known.what} [${sources.indexOf(known.source) + 1}]`
        : `${'-'.padStart(8)}  our estimate: ${known.estimate}`
    return `${what.padEnd(46)}${show(ours, as).padStart(8)}  ${right}`
  })
  return `${[
    `${counts.scholen} schools, ${counts.leerlingen} pupils, ${counts.groepsgroottes.length} groups`,
    '',
    `${''.padEnd(46)}${'ours'.padStart(8)}  ${'known'.padStart(8)}`,
    ...lines,
    '',
    'Ages on 1 October',
    ...agesOf(counts),
    '',
    `Family names  ${most(counts.achternamen, counts.leerlingen)}`,
    `Boys 2019-21  ${most(counts.jongens2020)}`,
    `Girls 2019-21 ${most(counts.meisjes2020)}`,
    '',
    'Sources (read; figures without a number are our estimates, and so is every weight in the tables of names that is not named there)',
    ...sources.map((source, index) => `[${index + 1}] ${source}`),
  ].join('\n')}\n`
}

function agesOf({ leeftijden }: Counts): readonly string[] {
  const byJaargroep = [...leeftijden].sort(([a], [b]) => (a < b ? -1 : 1))
  return byJaargroep.map(([jaargroep, counts]) => {
    const ages = [...counts].sort(([a], [b]) => a - b)
    const total = ages.reduce((sum, [, count]) => sum + count, 0)
    const parts = ages.map(([age, count]) => `${age}: ${((count / total) * 100).toFixed(1)}%`.padEnd(12))
    return `  jaargroep ${jaargroep}  ${parts.join(' ')}`.trimEnd()
  })
}

function most(names: ReadonlyMap<string, number>, outOf?: number): string {
  const total = outOf ?? [...names.values()].reduce((sum, count) => sum + count, 0)
  return [...names]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, 10)
    .map(([name, count]) => `${name} ${((count / total) * 100).toFixed(2)}%`)
    .join(', ')
}
