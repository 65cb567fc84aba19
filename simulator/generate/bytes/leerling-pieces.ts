import type { Jaargroep } from '../../../src/school/groep.ts'
import type { Leerling } from '../../../src/school/leerling.ts'
import type { SchoolWriter } from '../../../src/uwlr/write-school.ts'
import { eckidPrefix } from '../identifiers.ts'
import type { yearFields } from '../leerlingen.ts'
import { achternaamAt, joinAchternaam, voorvoegsels } from '../names/achternamen.ts'
import { mostNames } from '../names/name-tables.ts'
import { voornaamAt } from '../names/voornamen.ts'
import { ByteText } from './byte-text.ts'
import { Pieces } from './pieces.ts'

/** What stands around a number, and how many of its last digits are written: 0 for none. */
export type NumberPieces = {
  readonly before: ByteText
  readonly digits: number
  readonly after: ByteText
}

export type LeerlingPieces = ReturnType<typeof createLeerlingPieces>

/**
 * The pieces of which the XML of a generated pupil is put together. It knows no XML: it lets the writer write a pupil of
 * marks and cuts that where a value stands. What all pupils have stays in the processor's nearest cache; names are kept
 * bare, so that all of them together stay near. Names in the tables and keys are letters, digits, spaces, hyphens and
 * apostrophes, so none needs escaping.
 */
export function createLeerlingPieces(writer: SchoolWriter, withEckid: boolean) {
  const empty = writer.leerling({})
  const opening = empty.indexOf('>') + 1
  const end = empty.slice(opening)
  /** What stands inside the element. */
  const inner = (fields: Leerling) => writer.leerling(fields).slice(opening, -end.length)

  const identity = { key: mark, ...(withEckid ? { eckid: eckidPrefix + mark2 } : undefined) }
  const key = cut(writer.leerling(identity).slice(0, -end.length), mark)
  const eckid = cut(key.after, mark2)
  const achternaam = cut(inner({ achternaam: mark }), mark)
  const voornamen = cut(inner({ voornamen: mark }), mark)
  const voorletters = cut(inner({ voorletters: mark }), mark)
  const roepnaam = cut(inner({ roepnaam: mark }), mark)
  const geboortedatum = cut(inner({ geboortedatum: mark }), mark)
  const start = cut(inner({ startOndwJgr3: mark }), mark)
  const jaargroep = cut(inner({ jaargroep: mark as Jaargroep }), mark)
  const groep = cut(inner({ groep: mark }), mark)
  const number = (fields: Leerling, digits: number): NumberPieces => {
    const { before, found, after } = cut(inner(fields), mark)
    return {
      before: new ByteText(before),
      digits: found ? digits : 0,
      after: new ByteText(after + end),
    }
  }
  const voorvoegsel = (index: number) => inner({ voorvoegsel: voorvoegsels[index] })
  const pieces = new Pieces()
  const one = (text: string) => pieces.range(1, () => text)

  return {
    inner,
    /** More bytes than a pupil takes of what is not written the slow way. */
    most: writer.leerling(complete).length * 2 + 1024,
    hasKey: key.found,
    hasEckid: eckid.found,
    hasAchternaam: achternaam.found,
    hasVoornamen: voornamen.found,
    hasVoorletters: voorletters.found,
    hasRoepnaam: roepnaam.found,
    hasGeboortedatum: geboortedatum.found,
    beforeKey: new ByteText(key.before),
    beforeEckid: new ByteText(eckid.before),
    /** What stands around the number, with the closing tag. */
    bsn: { last4: number({ bsnOndwnr4: mark }, 4), full: number({ bsn: mark }, 9), none: number({}, 0) },

    /** The rest are numbers among these. */
    pieces,
    beforeAchternaam: one(eckid.after + achternaam.before),
    /** By place in `voorvoegsels`; the last is for names without. */
    beforeVoornamen: pieces.range(
      voorvoegsels.length + 1,
      (index) => achternaam.after + voorvoegsel(index) + voornamen.before,
    ),
    beforeVoorletters: one(voornamen.after + voorletters.before),
    beforeRoepnaam: one(voorletters.after + roepnaam.before),
    beforeGeboortedatum: one(roepnaam.after + geboortedatum.before),
    /** By place in the tables. */
    achternaam: pieces.range(mostNames, (place) => achternaamAt(place).achternaam),
    tweede: pieces.range(mostNames, (place) => `-${joinAchternaam(achternaamAt(place))}`),
    voornaam: pieces.range(mostNames, (place) => voornaamAt(place).naam),
    volgnaam: pieces.range(mostNames, (place) => ` ${voornaamAt(place).naam}`),
    letter: pieces.range(mostNames, (place) => voornaamAt(place).letter),

    /** By sex. */
    afterGeboortedatum: ['2', '1'].map(
      (geslacht) => new ByteText(geboortedatum.after + inner({ geslacht: geslacht as '1' | '2' })),
    ),
    /** The school's own: to be cleared for each. */
    places: new Pieces(),
    /** A year in a group: the same for all who are in it. */
    plaats: (jaar: ReturnType<typeof yearFields>, groepKey: string): string =>
      (jaar.startOndwJgr3 === undefined ? '' : start.around(jaar.startOndwJgr3)) +
      jaargroep.around(jaar.jaargroep) +
      groep.around(groepKey),
  }
}

/** Characters that stand in no name: places to cut the writer's text. */
const [mark, mark2] = ['\uE001', '\uE002'] as const

/** Has all fields that a generated pupil may have. */
const complete: Leerling = {
  ...{
    key: '',
    eckid: eckidPrefix,
    achternaam: '-',
    voorvoegsel: '-',
    voornamen: '-',
    voorletters: '-',
    roepnaam: '-',
  },
  ...{ geboortedatum: '-', geslacht: '1', startOndwJgr3: '-', jaargroep: '1', groep: '', bsn: '-', bsnOndwnr4: '-' },
}

/** What stands before and after a mark. A field that this version or profile leaves out has none: then all comes after. */
function cut(text: string, at: string) {
  const found = text.includes(at)
  const [before = '', after = ''] = found ? text.split(at) : ['', text]
  return { before, found, after, around: (value: string) => before + (found ? value : '') + after }
}
