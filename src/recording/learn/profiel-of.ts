import type { School } from '../../school/school.ts'
import type { Profiel, XsdVersie } from '../../uwlr/names.ts'
import { veldenOf } from '../../uwlr/profiel.ts'

/** The narrowest set of fields that lets through all that was seen. Undefined: even the widest lets some of it not through. */
export function profielOf({ leerlingen, leerkrachten = [] }: School, versie: XsdVersie): Profiel | undefined {
  const seen = (people: readonly object[]) =>
    new Set(people.flatMap((one) => Object.keys(one).filter((name) => !always.has(name))))
  const [ofLeerling, ofLeerkracht] = [seen(leerlingen), seen(leerkrachten)]
  return profielen.find((profiel) => {
    const { leerling, leerkracht } = veldenOf(profiel, versie) as Record<'leerling' | 'leerkracht', ReadonlySet<string>>
    return (
      [...ofLeerling].every((name) => leerling.has(name)) && [...ofLeerkracht].every((name) => leerkracht.has(name))
    )
  })
}

const profielen: readonly Profiel[] = ['smalle-set', 'lvs-set', 'geen']
/** In every profile. */
const always: ReadonlySet<string> = new Set(['id', 'key', 'eckid', 'groepen', 'groep', 'samengesteldeGroepen'])
