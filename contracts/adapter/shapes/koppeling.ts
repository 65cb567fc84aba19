import { maybe, question, text, words } from '../define-call.ts'

const school = {
  brincode: text('99QQ'),
  dependancecode: maybe(text('00')),
  schooljaar: text('2026-2027'),
}

const las = {
  leerlinggegevens: text('Address of the service that gives pupils.'),
  leerresultaten: text('Address of the service that takes results.'),
  xsdversie: text('2.2'),
  klantcode: text('TESTCENTRUM-01'),
  klantnaam: text('Testcentrum'),
  autorisatiesleutel: text('Opens the data of the school.'),
}

const schoolkey = maybe(text('What was typed in the field SchoolKey, which the manual wants empty. Absent: empty.'))

const fields = { ...las, ...school, schoolkey }

/** What the system must know to reach the LAS. */
export const koppeling = question(fields, { $id: 'koppeling', description: 'What it takes to reach the LAS.' })

/** The same before there is a key: step 1 of the manual. What the system knows of itself may be there or not. */
export const aanvraag = question({
  ...school,
  schoolkey,
  leerlinggegevens: maybe(las.leerlinggegevens),
  leerresultaten: maybe(las.leerresultaten),
  xsdversie: maybe(las.xsdversie),
  klantcode: maybe(las.klantcode),
  klantnaam: maybe(las.klantnaam),
  autorisatiesleutel: maybe(text('Nobody has one yet: not to be looked at.')),
})

/** An import takes the koppeling once more, for systems that keep none. */
export const importVerzoek = question({
  ...fields,
  wijze: maybe(
    words(['gefaseerd'], {
      description: 'In three questions: groups, pupils, teachers. Absent: in the way of the system.',
      unseen: 'the staged way of fetching',
    }),
  ),
})
