import { Type } from '../../../src/typebox.ts'
import { day, maybe, record, text, words } from '../define-call.ts'

// What a system holds. An absent field means: not known, or not kept by this system.

const every = {
  id: text("The system's own id: opaque, stable, never reused.", { minLength: 1 }),
  key: maybe(text('The number of the LAS as the system keeps it. Absent: none.')),
  actief: maybe(Type.Boolean({ default: true, description: 'False: deactivated, still there.' })),
  school: maybe(text('brincode and dependancecode, 99QQ00. Absent: the school of reset.')),
  overig: maybe(
    Type.Record(Type.String(), Type.String(), {
      description: 'Whatever else the system keeps of it, by the name that the system has for it.',
      unseen: 'whether it keeps what nobody asked for: a BSN, a photo, an address',
    }),
  ),
}

const person = {
  eckid: maybe(text('The ECK iD, as it came.')),
  achternaam: maybe(Type.String()),
  voorvoegsel: maybe(Type.String()),
  voorletters: maybe(Type.String()),
  roepnaam: maybe(Type.String()),
  groepen: maybe(Type.Array(Type.String(), { description: 'Ids of groups.' })),
}

export const leerling = record(
  {
    ...every,
    ...person,
    geboortedatum: maybe(day('YYYY-MM-DD, without a zone.')),
    geslacht: maybe(words(['0', '1', '2', '9'])),
    jaargroep: maybe(Type.String()),
  },
  { $id: 'leerling', description: 'A pupil as the system holds them.' },
)

export const leerkracht = record(
  {
    ...every,
    ...person,
    emailadres: maybe(Type.String()),
    ookBij: maybe(
      Type.Array(record({ school: Type.String(), key: maybe(Type.String()) }), {
        description: 'Other schools where this person works, with the number there.',
      }),
    ),
    rechten: maybe(
      Type.Array(text('leerkracht, beheerder, or a word of the system.'), {
        description: 'What the account may do, in words of the system. Empty: nothing in particular.',
        unseen: 'whether a role of the LAS makes somebody beheerder',
      }),
    ),
  },
  { $id: 'leerkracht', description: 'A teacher as the system holds them.' },
)

export const groep = record(
  {
    ...every,
    naam: Type.String(),
    jaargroep: maybe(Type.String()),
    schooljaar: maybe(text('2026-2027')),
    soort: maybe(words(['groep', 'samengesteldeGroep'])),
  },
  { $id: 'groep', description: 'A group of one school year.' },
)

/** What came out of a test; `normeer` takes the same. */
export const uitslag = {
  score: maybe(
    Type.Number({ minimum: 0, description: 'May be a decimal. Absent: the result is a letter, or its onderdelen.' }),
  ),
  verwerker: maybe(text('Id of the teacher who marked it. Absent: nobody in particular.')),
  letter: maybe(
    text('The level, beside the score or instead of it: B+, IV.', {
      unseen: 'what becomes of results that are no number',
    }),
  ),
  norm: maybe(text('By which norm the letter was given.', { unseen: 'whether the norm stays with its result' })),
  onderdelen: maybe(
    Type.Array(record({ naam: Type.String(), score: maybe(Type.Number({ minimum: 0 })) }), {
      description: 'Parts of the test.',
      unseen: 'whether parts of a test stay together',
    }),
  ),
}

export const resultaat = record(
  {
    id: every.id,
    leerling: text('Id of the pupil.'),
    toets: text('Code of the test.'),
    ...uitslag,
    afnamedatum: maybe(day('The day on which it was taken, YYYY-MM-DD.')),
    verstuurd: maybe(Type.Boolean({ description: 'The LAS has it.' })),
  },
  { $id: 'resultaat', description: 'One normed result that the system keeps.' },
)

export const toestand = record(
  {
    groepen: Type.Array(groep),
    leerkrachten: Type.Array(leerkracht),
    leerlingen: Type.Array(leerling),
    resultaten: maybe(
      Type.Array(resultaat, {
        description: 'Left out by a system that keeps none.',
        unseen: 'whose results stand with which child: the worst mistake of all',
      }),
    ),
  },
  { $id: 'toestand', description: 'Everything in the system.' },
)
