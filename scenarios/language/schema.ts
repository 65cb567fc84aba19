import {
  day,
  type JsonSchema,
  list,
  nullable,
  object,
  oneOf,
  ref,
  text,
} from '../../simulator/school-file/json-schema.ts'
import { aanwijzing, groepFields, leerkrachtFields, leerlingFields } from '../../simulator/school-file/records.ts'
import { laws } from '../laws/laws.ts'
import { eersteSchool, ernsten } from './scenario.ts'

const naarEa = object(
  'Points at a record of the EA.',
  {
    bij: text('Which school’s record, by its name in the story. Default the school that the story is at.'),
    ea: text('Its id in the EA.'),
    van: ref('aanwijzing'),
    roepnaam: text('Its roepnaam.'),
    achternaam: text('Its achternaam.'),
    naam: text('Its name (groups).'),
  },
  { minProperties: 1, 'x-mend': 'at least one of ea, van, roepnaam, achternaam, naam' },
)

const number = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description })
const yes = (description: string): JsonSchema => ({ type: 'boolean', description })

/** What a system holds need not be what a LAS may send: an empty ECK iD, a voorvoegsel of twelve letters. */
const anyLength = ({ minLength: _, maxLength: __, ...schema }: JsonSchema): JsonSchema => schema

const bezit = (what: string, fields: JsonSchema): JsonSchema =>
  object(`Which ${what} the EA has at the start.`, {
    heeft: oneOf('`alles`: a record for each of the school.', ['alles']),
    zonder: list('Fields that the EA does not have: key, eckid, geboortedatum …', text('A field.')),
    behalve: list('Records of the school that the EA does not have.', ref('aanwijzing')),
    ook: list(
      'Records written by hand.',
      object('One record of the EA.', {
        van: ref('aanwijzing'),
        zonder: list('Fields that this record does not have.', text('A field.')),
        id: text('Its id in the EA.'),
        actief: yes('false: deactivated, still findable. Default true.'),
        schooljaar: text('Of a group: the year it lives in. Default this one.'),
        groepen: list('Ids of groups in the EA.', text('An id.')),
        ...Object.fromEntries(
          Object.entries(fields)
            .filter(([name]) => !['id', 'groepen', 'rollen'].includes(name))
            .map(([name, schema]) => [name, nullable(anyLength(schema as JsonSchema))]),
        ),
      }),
    ),
  })

const telling = object('How many lines there are of each kind; twijfel counts those that a person must look at.', {
  nieuw: number('Lines under nieuw.'),
  bestaand: number('Lines under bestaand.'),
  nietImporteren: number('Lines under niet importeren.'),
  twijfel: number('Lines that a person must look at.'),
})

const wie = { leerling: ref('aanwijzing'), leerkracht: ref('aanwijzing'), groep: ref('aanwijzing') }
const wieInEa = { leerling: ref('ea'), leerkracht: ref('ea'), groep: ref('ea') }

/** What may be expected after a step. */
const verwacht = object(
  'What must be so after the step before. What is not written is free.',
  {
    import: oneOf('What the last import said.', ['voorstel', 'geenwijzigingen', 'geengegevens', 'mislukt']),
    uitkomst: oneOf('What the last action said.', ['ok', 'geweigerd', 'bevestiging-nodig']),
    fault: text('The fault that the last import met.'),
    groepen: telling,
    leerkrachten: telling,
    leerlingen: telling,
    regels: list(
      'Lines of the review screen.',
      object(
        'One line.',
        {
          ...wie,
          is: oneOf('What it is.', [
            'nieuw',
            'bestaand',
            'niet-importeren',
            'twijfel',
            'nieuw-of-twijfel',
            'bestaand-of-twijfel',
          ]),
          met: ref('ea'),
        },
        { required: ['is'] },
      ),
    ),
    records: list(
      'Records that the EA holds.',
      object('One record, or how many there are like it.', {
        ...wieInEa,
        aantal: number('How many fit; default exactly 1.'),
        actief: yes('Whether it is active.'),
        groepNaam: text('Name of one of its groups; `geen`: it has none.'),
        groepen: list('Names of exactly the groups that it is in, of every school year.', text('Name of a group.')),
        velden: {
          type: 'object',
          description: 'Fields with exactly these values; null: not there.',
          additionalProperties: { type: ['string', 'null'] },
        },
      }),
    ),
    aantallen: object('How many records the EA holds.', {
      leerlingen: number('Pupils.'),
      actieveLeerlingen: number('Active pupils.'),
      leerkrachten: number('Teachers.'),
      groepen: number('Groups of this school year.'),
    }),
    uitgenodigd: {
      description: 'How many invitations, or to which addresses.',
      anyOf: [
        { type: 'integer', minimum: 0 },
        { type: 'array', items: { type: 'string' } },
      ],
    },
    ontvangen: {
      description: 'What ESIS has received, all in all.',
      anyOf: [
        { type: 'integer', minimum: 0 },
        list(
          'Exactly these results.',
          object(
            'One result.',
            {
              leerling: ref('aanwijzing'),
              toets: text('Code of the test.'),
              score: number('The score that counts.'),
              afnamedatum: text('The day on which the test was taken, YYYY-MM-DD.'),
              versies: number('How often it was received.'),
              verwerker: {
                description: 'Who marked it; `geen`: the message does not say.',
                anyOf: [{ const: 'geen' }, ref('aanwijzing')],
              },
            },
            { required: ['leerling', 'toets', 'score'] },
          ),
        ),
      ],
    },
    verstuurd: object('What the last sending said.', {
      verstuurd: number('Sent.'),
      geweigerd: number('Set apart.'),
      uitgesteld: number('To be tried again.'),
    }),
    nietsVeranderd: yes('The EA holds exactly what it held before the last import.'),
    waarschuwing: yes('The system warned.'),
    wetten: list(
      'Laws that hold for everything that was done until here.',
      oneOf(
        'The name of a law.',
        laws.map(({ name }) => name),
      ),
    ),
  },
  { minProperties: 1, 'x-mend': 'at least one expectation' },
)

const free = (description: string): JsonSchema => ({ type: 'object', description })

const school: JsonSchema = {
  description:
    'The school: `handleiding` (that of the manual), a file (`bestand: school.yaml`), or written as a school file.',
  type: ['string', 'object'],
}

const beginVanEa = object('What the EA has of the school before the first step.', {
  groepen: bezit('groups', groepFields),
  leerkrachten: bezit('teachers', leerkrachtFields),
  leerlingen: bezit('pupils', leerlingFields),
  resultaten: oneOf('`geen`: no results. Default: each pupil record has one, of before the story.', ['geen']),
})

/** Steps with fields, by name. */
const steps: Readonly<Record<string, JsonSchema>> = {
  bij: text(`From here on the story is about this school: \`${eersteSchool}\`, or one of andereScholen.`),
  activeer: object('ESIS: activate the koppeling (manual step 2).', {
    rol: text('Role of who is logged in.'),
    verificatiecode: text('The code thought up by the school.'),
    akkoord: yes('The tick of the director.'),
  }),
  koppel: object(
    'EA: fill in the koppeling (steps 1 and 3); fields here replace the right ones.',
    Object.fromEntries(
      [
        'brincode',
        'dependancecode',
        'schooljaar',
        'xsdversie',
        'autorisatiesleutel',
        'klantcode',
        'klantnaam',
        'schoolkey',
      ].map((name) => [name, text(`Another ${name}.`)]),
    ),
  ),
  beslis: object(
    'EA: one action of the review screen.',
    {
      ...wie,
      actie: oneOf('The button.', ['nieuw', 'koppelen', 'koppeling-opheffen', 'niet-importeren', 'email']),
      met: ref('ea'),
      verhuizen: yes('With koppelen: the record comes over from another school of the EA.'),
      emailadres: text('With email.'),
    },
    { required: ['actie'] },
  ),
  verwerk: object('EA: apply.', { bevestigd: yes('The second confirmation is given.') }),
  'voeg-samen': object(
    'EA: make one pupil of two copies.',
    { blijft: ref('ea'), verdwijnt: ref('ea') },
    { required: ['blijft', 'verdwijnt'] },
  ),
  tijd: text('The day it becomes (2027-01-10), or how many days later (+7).', {
    pattern: '^(\\d{4}-\\d{2}-\\d{2}|\\+\\d+)$',
    'x-mend': 'a day such as 2027-01-10, or +7',
  }),
  wijziging: {
    ...free(
      'ESIS: something happens in the school; as a gebeurtenis of a school file, the datum is today unless written.',
    ),
    required: ['soort'],
  },
  storing: { ...free('The line: something goes wrong; as a storing of the control API.'), required: ['soort'] },
  las: free('ESIS: other settings: modus, dialect, profiel, versies, quirks.'),
  normeer: object(
    'EA: norm a result.',
    {
      leerling: ref('ea'),
      toets: text('Code of the test.'),
      score: number('The score.'),
      afnamedatum: day('Default today.'),
      verwerker: ref('ea'),
    },
    { required: ['leerling', 'toets', 'score'] },
  ),
  verstuur: object('EA: send what is due.', { eerdere: yes('Also what was normed before the koppeling.') }),
  verwacht,
}

/** Steps that may be a word alone, with what they do. */
export const wordMeanings: Readonly<Record<string, string>> = {
  activeer: 'ESIS: activate the koppeling (manual step 2): as Directie, agreed, with a code that is right.',
  koppel: 'EA: fill in the koppeling (steps 1 and 3), all of it right. A field given here replaces the right one.',
  importeer: 'EA: fetch from ESIS and show what would happen. Nothing is stored yet.',
  verwerk: 'EA: apply the last import, as it was proposed and decided.',
  'breek-af': 'EA: throw the open import away.',
  'maak-ongedaan': 'EA: undo the last apply.',
  'verwijder-nummers': 'EA: empty the external numbers of pupils and groups.',
  verstuur: 'EA: send what is due.',
  deactiveer: 'ESIS: deactivate the koppeling.',
  'vernieuw-sleutel': 'ESIS: give the koppeling a new key. The EA does not know it until the next `koppel`.',
  'geen-storing': 'The line: every storing ends.',
}

const words = Object.keys(wordMeanings)

/** Steps that may have fields, or must. */
export const stepsWithFields: readonly string[] = [...Object.keys(steps), 'stappen-uit']

export const stepNames: readonly string[] = [...new Set([...words, ...stepsWithFields])]

/** The JSON Schema of a scenario file, for editors and for ajv. The school itself is judged by the schema of school files. */
export function scenarioSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Koppelproef scenario',
    ...object(
      'One story: a school, what the EA has, what happens and what must be so.',
      {
        titel: text('One sentence: what must go well.', { minLength: 5 }),
        waarom: text('What goes wrong for a child, a teacher or a school when it does not.', { minLength: 10 }),
        thema: text('Where it belongs in the catalogue.'),
        ernst: oneOf(
          'S1 a child sees the data of another; S2 doubles or lost history; S3 extra work; S4 cosmetic.',
          ernsten,
        ),
        dekt: list(
          'Rows of the catalogue of edge cases.',
          text('A01.', { pattern: '^[A-I]\\d{2}$', 'x-mend': 'a row such as A01' }),
        ),
        tags: list('Words to filter on.', text('A word.')),
        scoreTelt: yes('false: a wrong link is part of the story, only the expectations count. Default true.'),
        matrix: {
          type: 'object',
          description: 'Values for $NAME in this file; the story is told for each combination.',
          additionalProperties: { type: 'array', items: { type: 'string' }, minItems: 1 },
        },
        xsdversie: oneOf('Version of UWLR. Default 2.2.', ['2.1', '2.2', '2.3']),
        begin: day('The day on which it begins. Default 2026-11-23.'),
        school,
        ea: ref('eaBegin'),
        andereScholen: {
          type: 'object',
          description: 'Other schools in the same ESIS and EA, each by a name of your own for the step `bij`.',
          additionalProperties: object('A school.', { school, ea: ref('eaBegin') }, { required: ['school'] }),
        },
        stappen: list('What happens, in order.', {
          description: 'A word, or a word with fields.',
          type: ['string', 'object'],
          if: { type: 'string' },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: { enum: words, markdownEnumDescriptions: Object.values(wordMeanings) },
          else: {
            ...object('A step with fields.', { ...steps, 'stappen-uit': text('A file with `stappen:`, told here.') }),
            minProperties: 1,
            maxProperties: 1,
            'x-mend': 'one step at a time: put each behind a dash of its own',
          },
        }),
      },
      { required: ['titel', 'waarom', 'thema', 'ernst', 'dekt', 'school', 'stappen'] },
    ),
    $defs: { aanwijzing, ea: naarEa, eaBegin: beginVanEa },
  }
}
