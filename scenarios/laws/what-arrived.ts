import type { Toets } from '../../src/school/leerresultaat.ts'
import { hiddenIn, withoutSamengesteld } from '../../src/school/samengesteld.ts'
import type { School } from '../../src/school/school.ts'
import type { Story } from '../run/story.ts'
import type { Ontvangen } from './trail.ts'

export function onTheWire(sent: School, versie: string): School {
  const school = versie === '2.1' ? withoutEckids(sent) : versie === '2.3' ? withOneNumber(sent) : sent
  return withoutSamengesteld(school, hiddenIn(school))
}

const withoutEckids = (school: School): School => ({
  ...school,
  leerlingen: school.leerlingen.map(({ eckid: _, ...rest }) => rest),
  ...(school.leerkrachten && { leerkrachten: school.leerkrachten.map(({ eckid: _, ...rest }) => rest) }),
})

/** 2.3 sends the key only of who has no ECK iD. */
const withOneNumber = (school: School): School => ({
  ...school,
  leerlingen: school.leerlingen.map(keyOrEckid),
  ...(school.leerkrachten && { leerkrachten: school.leerkrachten.map(keyOrEckid) }),
})

function keyOrEckid<One extends { readonly key?: string; readonly eckid?: string }>(one: One): One {
  if (!one.eckid) return one
  const { key: _, ...rest } = one
  return rest as One
}

export function receivedBy({ world, schoolId }: Story): readonly Ontvangen[] {
  return [...world.state().resultaten.values()]
    .filter(({ school }) => school === schoolId)
    .map(({ key, versies }) => {
      const { leerlingid, resultaat, resultaatverwerkerid, toets } = versies.at(-1)!
      const { uitslag, toetsonderdeelcode, afnamedatum } = resultaat
      const term = uitslag.kind === 'score' ? termOf(toets, uitslag.score) : undefined
      return {
        sleutel: key,
        leerlingid,
        toets: resultaat.toetscode,
        score: uitslag.kind === 'score' ? uitslag.score : undefined,
        ...(toetsonderdeelcode !== undefined && { onderdeel: toetsonderdeelcode }),
        afnamedatum,
        ...(resultaatverwerkerid !== undefined && { verwerker: resultaatverwerkerid }),
        ...(term !== undefined && toetsonderdeelcode === undefined && { term }),
        versies: versies.length,
      }
    })
}

/** The letter of a score by the norm that came with its test; undefined where none, or more than one, says so. */
function termOf({ normering }: Toets, score: number): string | undefined {
  const terms = (normering?.normen ?? []).flatMap(({ term, beginnormwaarde, eindnormwaarde }) =>
    beginnormwaarde <= score && score <= eindnormwaarde ? [term] : [],
  )
  return terms.length === 1 ? terms[0] : undefined
}
