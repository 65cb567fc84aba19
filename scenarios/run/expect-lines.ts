import type { Regel } from '../../contracts/adapter/adapter.ts'
import { ToolError } from '../../src/tool-error.ts'
import { type Soort, soorten, type Telling, type Verwachting } from '../language/scenario.ts'
import { type Finding, same } from './finding.ts'
import { columnsFor } from './side-by-side.ts'
import { inEa, inSchool, regelsOf, regelVan, type Story } from './story.ts'

/** How many lines of the review screen there are of each kind. */
export const counted =
  (soort: Soort) =>
  async (story: Story, wanted: Telling): Promise<Finding[]> => {
    if (story.import?.kind !== 'voorstel')
      return same('de import', 'voorstel', story.import?.kind ?? 'geen import', { import: story.import })
    const regels = regelsOf(story, soort)
    const found = {
      nieuw: regels.filter(({ beslissing }) => beslissing === 'nieuw').length,
      bestaand: regels.filter(({ beslissing }) => beslissing === 'bestaand').length,
      nietImporteren: regels.filter(({ beslissing }) => beslissing === 'niet-importeren').length,
      twijfel: regels.filter(({ twijfel }) => twijfel).length,
    }
    return (Object.keys(wanted) as (keyof Telling)[]).flatMap((kind) =>
      same(`aantal ${soort}-regels onder ${kind}`, wanted[kind], found[kind], {
        regels: regels
          .slice(0, 40)
          .map(({ beslissing, twijfel, bestaand, inkomend }) => ({ beslissing, twijfel, bestaand, inkomend })),
      }),
    )
  }

const isLine: Readonly<Record<string, (regel: Regel) => boolean>> = {
  nieuw: ({ beslissing, twijfel }) => beslissing === 'nieuw' && !twijfel,
  bestaand: ({ beslissing }) => beslissing === 'bestaand',
  'niet-importeren': ({ beslissing }) => beslissing === 'niet-importeren',
  twijfel: ({ beslissing, twijfel }) => beslissing === 'nieuw' && twijfel === true,
  'nieuw-of-twijfel': ({ beslissing }) => beslissing === 'nieuw',
  'bestaand-of-twijfel': ({ beslissing, twijfel }) =>
    beslissing === 'bestaand' || (beslissing === 'nieuw' && twijfel === true),
}

const wordFor = ({ beslissing, twijfel }: Regel): string => (twijfel && beslissing === 'nieuw' ? 'twijfel' : beslissing)

type Line = NonNullable<Verwachting['regels']>[number]

/** One line of the review screen: what it is, and with whom. */
export async function judgeLine(story: Story, line: Line): Promise<Finding[]> {
  const soort = soorten.find((name) => line[name] !== undefined)
  if (soort === undefined)
    throw new ToolError('E_SCENARIO', 'a line of "regels" points at nobody: give leerling, leerkracht or groep')
  const person = inSchool(story, soort, line[soort]!)
  const regel = regelVan(story, soort, person)
  const wat = `de regel van ${soort} ${person.roepnaam ?? person.naam ?? person.achternaam ?? person.key}`
  if (regel === undefined)
    return [{ wat, verwacht: line.is, gevonden: 'geen regel', bewijs: { import: story.import?.kind } }]
  const before = story.voor ?? (await story.system.adapter.toestand())
  const wanted = line.met === undefined ? [] : inEa(story, soort, line.met, before).map(({ id }) => id)
  const found = regel.beslissing === 'bestaand' ? [regel.bestaand] : (regel.kandidaten ?? [])
  const isRight = isLine[line.is]!(regel)
  const meets = wanted.length > 0 && found.some((id) => id !== undefined && wanted.includes(id))
  if (isRight && (line.met === undefined || meets)) return []
  const evidence = {
    naast: columnsFor(person, [...found, ...wanted].slice(0, 4), soort, before),
    bewijs: { regel, uitleg: await explained(story, soort, regel.ref) },
  }
  return isRight
    ? [{ wat: `${wat}: met wie`, verwacht: wanted, gevonden: found, ...evidence }]
    : [{ wat, verwacht: line.is, gevonden: wordFor(regel), ...evidence }]
}

async function explained(story: Story, soort: Soort, ref: string): Promise<string | undefined> {
  return story.system.lacks.has('legUit')
    ? undefined
    : story.system.adapter.legUit?.({ soort, ref }).catch(() => undefined)
}
