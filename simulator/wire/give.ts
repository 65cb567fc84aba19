import { dutchDateTime, momentOf } from '../../src/time/dutch-time.ts'
import type { Profiel } from '../../src/uwlr/names.ts'
import type { Dialect } from '../dialects/dialect.ts'
import type { Quirk } from '../quirks/quirk.ts'
import { quirksNamed } from '../quirks/quirks.ts'
import type { Storing } from '../storingen/storing.ts'
import { type Given, type Manner, writeGegevens, writeUitzondering } from './answer.ts'
import type { Question } from './check.ts'
import { deliverable } from './delivery.ts'
import { pictureUnder } from './strike.ts'

/** Writes what was asked for, as the school sends it now. */
export function giveGegevens(
  { world, school, verzoek, received, xsdversie }: Question,
  dialect: Dialect,
  storing: Storing | undefined,
): Given {
  const { settings } = school
  const { from, school: picture } = pictureUnder(storing, school, world.clock.now())
  const { profiel, why } = profielOf(verzoek.gegevenssetid, settings.profiel)
  const quirks = quirksNamed(settings.quirks)
  const manner: Manner = {
    operation: received.operation,
    soap: received.soap,
    versie: xsdversie,
    profiel,
    dialect: rewritten(dialect, quirks),
  }
  const nothing = (kind: 'geenwijzigingen' | 'geengegevens', reason: string): Given => ({
    body: [writeUitzondering(kind, manner)],
    outcome: kind,
    why: [...why, reason],
  })
  if (verzoek.schooljaar !== picture.schooljaar && !quirks.some(({ anyYear }) => anyYear)) {
    return nothing('geengegevens', `Gevraagd is ${verzoek.schooljaar}; deze school heeft nu ${picture.schooljaar}.`)
  }
  const since = verzoek.laatstontvangengegevens === undefined ? undefined : momentOf(verzoek.laatstontvangengegevens)
  if (since !== undefined && from <= since) {
    return nothing(
      'geenwijzigingen',
      `De laatste wijziging was ${dutchDateTime(from)}, niet later dan het laatstontvangengegevens van het verzoek.`,
    )
  }
  const gegevens = writeGegevens(deliverable(picture, quirks), verzoek, manner, dutchDateTime(world.clock.now()))
  world.noteAnswer()
  if (gegevens === undefined) return nothing('geengegevens', 'Bij dit verzoek hoort niemand.')
  return { body: [gegevens.head, gegevens.rest], outcome: 'gegevens', why }
}

/** The dialect with what quirks do to its text. Its name says so: answers are kept by name. */
function rewritten(dialect: Dialect, quirks: readonly Quirk[]): Dialect {
  const rewriting = quirks.filter(({ rewrite }) => rewrite !== undefined)
  if (rewriting.length === 0) return dialect
  return {
    ...dialect,
    name: [dialect.name, ...rewriting.map(({ name }) => name)].join('+'),
    rewrite: (xml) => {
      const bent = rewriting.reduce((text, { rewrite }) => rewrite?.(text) ?? text, xml)
      return dialect.rewrite?.(bent) ?? bent
    },
  }
}

/** A gegevenssetid may name a profile (facts 3.6); one that names none is passed over, with a note. */
function profielOf(gegevenssetid: string | undefined, own: Profiel): { profiel: Profiel; why: readonly string[] } {
  if (gegevenssetid === undefined) return { profiel: own, why: [] }
  const name = gegevenssetid.toLowerCase()
  if (/smalle?[-_ ]?set/.test(name)) return { profiel: 'smalle-set', why: [] }
  if (/lvs[-_ ]?set/.test(name)) return { profiel: 'lvs-set', why: [] }
  return {
    profiel: own,
    why: [
      `gegevenssetid "${gegevenssetid}" noemt geen profiel dat hier bekend is (smalle-set, lvs-set); de school levert ${own}.`,
    ],
  }
}
