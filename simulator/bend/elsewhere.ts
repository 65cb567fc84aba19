/** How a row of the catalogue is made when no anomaly makes it, or why nothing in the simulator can. */
export type Elsewhere = { readonly how: string; readonly tested?: string }

const changes = 'test/simulator/changes/changes.test.ts'
const koppelingen = 'test/simulator/koppelingen/activate.test.ts'
const verificatiecode = 'test/simulator/koppelingen/verificatiecode.test.ts'
const storingen = 'test/simulator/storingen/decide.test.ts'
const messages = 'test/simulator/messages.test.ts'
const answers = 'test/simulator/wire/answers.test.ts'
const generate = 'test/simulator/generate/generate-school.test.ts'

const change = (...soorten: readonly string[]): Elsewhere => ({
  how: `change ${soorten.map((soort) => `\`${soort}\``).join(', ')}`,
  tested: changes,
})
const atTheConsumer = (what: string): Elsewhere => ({ how: `at the consumer: ${what}` })
const twoSchools = (what: string): Elsewhere => ({ how: `two school files in which one \`id\` stands twice: ${what}` })
const asked = (what: string): Elsewhere => ({
  how: `in the request: ${what}`,
  tested: messages,
})

/** Rows of sections A to G and I; a row may have an anomaly as well. */
export const elsewhere: Readonly<Record<string, Elsewhere>> = {
  A01: { how: 'the ordinary case: fetch any school twice', tested: generate },
  A23: atTheConsumer('its own numbers are wiped'),
  A24: change('las-migratie'),
  A25: atTheConsumer('a record made by hand earlier'),
  A26: atTheConsumer('two copies of its own'),
  A30: twoSchools('a pupil of the second has another key and eckid'),
  B16: atTheConsumer('it reads an element of an older standard; sent like B17'),
  C05: atTheConsumer('its library makes a moment of a day; sent like C04'),
  D01: change('schooljaarovergang'),
  D02: { how: 'change `schooljaarovergang` with `groepskeys: behouden`', tested: changes },
  D07: atTheConsumer('a label on its own screen'),
  D10: { how: 'generator option `sector: VO`', tested: generate },
  D26: { how: 'change `schooljaarovergang` with `groepsnamen: klas`', tested: changes },
  E06: atTheConsumer('an address that a person types'),
  E09: twoSchools('a teacher with another key, the same eckid and e-mail address'),
  F04: { how: 'in what a person types: explained when a koppeling is activated', tested: verificatiecode },
  F06: { how: 'in the request: a sleutel of another school', tested: messages },
  F07: { how: 'quirk `answers-another-school`' },
  F08: { how: 'quirks `answers-last-year` and `answers-current-year`' },
  F10: twoSchools('one BRIN, two dependancecodes, a pupil in both'),
  F11: twoSchools('a pupil is enrolled at both for some weeks'),
  F13: change('fusie'),
  F14: atTheConsumer('one BRIN per school'),
  F15: atTheConsumer('the wrong school is picked; load two schools'),
  F16: { how: 'rules of the verificatiecode when a koppeling is activated', tested: verificatiecode },
  F17: asked('brincode and schoolkey together'),
  F18: { how: 'a koppeling that is prepared and not activated', tested: koppelingen },
  F19: { how: 'a koppeling that is renewed or stopped', tested: koppelingen },
  F20: asked('a schooljaar of another form'),
  G01: change('uitstroom'),
  G02: change('groepswissel'),
  G03: atTheConsumer('a person sets a group aside'),
  G04: atTheConsumer('a person sets a pupil aside'),
  G05: atTheConsumer('the group is new to it'),
  G06: { how: 'storing `gedeeltelijk`', tested: storingen },
  G07: { how: 'a school without pupils (change `opheffing`) answers geengegevens', tested: changes },
  G08: {
    how: 'in the request: laatstontvangengegevens after the last change',
    tested: 'test/simulator/wire/time.test.ts',
  },
  G10: change('schooljaarovergang'),
  G16: atTheConsumer('one import is applied twice'),
  G17: atTheConsumer('an import is broken off'),
  G18: { how: 'any change between two fetches', tested: changes },
  G19: atTheConsumer('a person links and unlinks'),
  G20: atTheConsumer('it counts what it shows'),
  I02: { how: 'any school of today: the public list of school years ends before it', tested: answers },
  I03: { how: 'dialects `cxf`, `php`, `le`', tested: answers },
  I04: { how: 'dialects `cdata`, `utf16`, `iso-8859-1`, `windows-1252`', tested: answers },
  I05: { how: 'dialect `pretty`', tested: answers },
  I06: { how: 'quirk `private-toevoegingen`', tested: 'test/simulator/wire/quirks.test.ts' },
  I08: { how: 'generator option `pupils`, up to 5000', tested: generate },
  I09: { how: 'storingen `vertraging`, `afgekapt`, `reset`', tested: storingen },
  I10: { how: 'storing `html`', tested: storingen },
  I11: { how: 'quirk `fault-with-status-200`', tested: 'test/simulator/control/schools.test.ts' },
  I12: { how: 'storing `fault` with Server.TijdelijkNietBeschikbaar', tested: storingen },
}
