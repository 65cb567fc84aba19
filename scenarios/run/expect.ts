import type { Verwachting } from '../language/scenario.ts'
import { findingsOf } from '../laws/expected.ts'
import { verdictOf } from '../laws/law.ts'
import { lawNamed } from '../laws/laws.ts'
import { contentOf } from './content.ts'
import { counted, judgeLine } from './expect-lines.ts'
import { judgeReceived } from './expect-received.ts'
import { judgeCounts, judgeRecord } from './expect-records.ts'
import { type Finding, same } from './finding.ts'
import { Lacks, need, type Story } from './story.ts'

type Check<Name extends keyof Verwachting> = (
  story: Story,
  wanted: NonNullable<Verwachting[Name]>,
) => Promise<readonly Finding[]>

/** Everything in an expectation that does not hold. */
export async function judge(story: Story, verwachting: Verwachting): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const name of Object.keys(verwachting) as (keyof Verwachting)[]) {
    const check = checks[name] as Check<typeof name>
    findings.push(...(await check(story, verwachting[name] as never)))
  }
  return findings
}

const toldLater = { gezien: 1, bevindingen: [] }

const checks: { readonly [Name in keyof Required<Verwachting>]: Check<Name> } = {
  import: async (story, wanted) =>
    same('de import', wanted, story.import?.kind ?? 'geen import', { import: story.import }),
  uitkomst: async (story, wanted) => {
    const kind = story.uitkomst?.kind === 'verwerkt' ? 'ok' : story.uitkomst?.kind
    return same('de uitkomst van de laatste handeling', wanted, kind ?? 'geen', { uitkomst: story.uitkomst })
  },
  fault: async (story, wanted) =>
    same('de fault van de import', wanted, story.import?.kind === 'mislukt' ? story.import.faultcode : undefined, {
      import: story.import,
    }),
  groepen: counted('groep'),
  leerkrachten: counted('leerkracht'),
  leerlingen: counted('leerling'),
  regels: async (story, wanted) => (await Promise.all(wanted.map((line) => judgeLine(story, line)))).flat(),
  records: async (story, wanted) => {
    const toestand = await story.system.adapter.toestand()
    return wanted.flatMap((record) => judgeRecord(story, record, toestand))
  },
  aantallen: judgeCounts,
  uitgenodigd: async (story, wanted) => {
    const found = (await need(story, 'postbus')()).map(({ emailadres }) => emailadres)
    return typeof wanted === 'number'
      ? same('aantal uitnodigingen', wanted, found.length, { aan: found })
      : same('uitnodigingen', [...wanted].sort(), [...found].sort())
  },
  ontvangen: judgeReceived,
  verstuurd: async (story, wanted) => {
    const found = {
      verstuurd: story.verstuur?.verstuurd,
      geweigerd: story.verstuur?.geweigerd?.length ?? 0,
      uitgesteld: story.verstuur?.uitgesteld ?? 0,
    }
    return (Object.keys(wanted) as (keyof typeof found)[]).flatMap((name) =>
      same(`${name} bij het versturen`, wanted[name], found[name], { verstuur: story.verstuur }),
    )
  },
  nietsVeranderd: async (story, wanted) => {
    if (!wanted) return []
    const now = await story.system.adapter.toestand()
    return same('de EA na de import', contentOf(story.voor), contentOf(now))
  },
  waarschuwing: async (story, wanted) => {
    const told = [
      ...(story.import?.kind === 'voorstel' ? (story.import.waarschuwingen ?? []) : []),
      ...(story.uitkomst && 'waarschuwingen' in story.uitkomst ? story.uitkomst.waarschuwingen : []),
    ]
    return same('of het systeem waarschuwt', wanted, told.length > 0, { waarschuwingen: told })
  },
  wetten: async (story, names) =>
    names.flatMap((name) => {
      const law = lawNamed(name)!
      const trail = story.spoor()
      // A law that needs the story told again is judged when it is over. Who names a law means all systems.
      const verdict = verdictOf(law, trail.lacks, story.profiel, () => ('judge' in law ? law.judge(trail) : toldLater))
      if (verdict.mist !== undefined) throw new Lacks(verdict.mist)
      return findingsOf(verdict, trail, story.ongezien)
    }),
}
