import { describe, expect, test } from '@jest/globals'
import { createValidator } from '../../../contracts/schema/validator.ts'

const lg = 'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens'
const verzoek = (rest = '', root = 'leerlinggegevens_verzoek', prefix = '') => {
  const [p, xmlns] = prefix ? [`${prefix}:`, `xmlns:${prefix}`] : ['', 'xmlns']
  const fields = `<${p}schooljaar>2026-2027</${p}schooljaar><${p}brincode>99XX</${p}brincode><${p}xsdversie>2.2</${p}xsdversie>`
  return `<${p}${root} ${xmlns}="${lg}">${fields}${rest}</${p}${root}>`
}
const envelope = (body: string, header = '') =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>${header}</s:Header><s:Body>${body}</s:Body></s:Envelope>`
const autorisatie = (sleutel: string) =>
  `<autorisatie xmlns="http://www.edustandaard.nl/leerresultaten/2/autorisatie"><autorisatiesleutel>${sleutel}</autorisatiesleutel><klantcode>c</klantcode><klantnaam>n</klantnaam></autorisatie>`
const antwoord = (leerling: string, schooljaar = '2026-2027') => `<leerlinggegevens_antwoord xmlns="${lg}">
  <leerlinggegevens>
    <school><schooljaar>${schooljaar}</schooljaar></school>
    <leerlingen>
      <leerling key="l1"><roepnaam>Bo</roepnaam></leerling>
      ${leerling}
    </leerlingen>
  </leerlinggegevens>
</leerlinggegevens_antwoord>`

describe('a validator', () => {
  test('accepts a bare message and one in an envelope, with any prefix', async () => {
    const validator = await createValidator({ version: '2.2' })
    expect(validator.validate(verzoek())).toEqual([])
    expect(validator.validate(verzoek('', 'structuur_verzoek', 'lg'))).toEqual([])
    expect(validator.validate(envelope(verzoek(), autorisatie('sleutel')))).toEqual([])
  })

  test('accepts a fault, whose children carry no namespace', async () => {
    const validator = await createValidator({ version: '2.2' })
    const fault = (child: string) =>
      envelope(
        `<s:Fault><${child}faultcode>s:Client.OngeldigBericht</${child}faultcode><faultstring>x</faultstring></s:Fault>`,
      )
    expect(validator.validate(fault(''))).toEqual([])
    expect(validator.validate(fault('s:'))).toHaveLength(1)
  })

  test('knows SOAP 1.2 as well, with its own shape of fault', async () => {
    const validator = await createValidator({ version: '2.2' })
    const in12 = (body: string) =>
      `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header/><s:Body>${body}</s:Body></s:Envelope>`
    const fault = (value: string) =>
      `<s:Fault><s:Code><s:Value>${value}</s:Value><s:Subcode><s:Value>s:Client.OngeldigBericht</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang="nl">x</s:Text></s:Reason></s:Fault>`
    expect(validator.validate(in12(verzoek()))).toEqual([])
    expect(validator.validate(in12(fault('s:Sender')))).toEqual([])
    expect(validator.validate(in12('<s:Fault><faultcode>s:Client</faultcode></s:Fault>'))).not.toEqual([])
    expect(validator.validate(in12(fault('s:Client')))).not.toEqual([])
  })

  test('says what is wrong, on which line and where in the message', async () => {
    const validator = await createValidator({ version: '2.2' })
    const [first] = validator.validate(
      antwoord('<leerling key="l2"><roepnaam>Bo</roepnaam><geslacht>3</geslacht></leerling>'),
    )
    expect(first).toEqual({
      message:
        "Element 'lg:geslacht': [facet 'enumeration'] The value '…' is not an element of the set {'0', '1', '2', '9'}.",
      line: 6,
      path: '/leerlinggegevens_antwoord/leerlinggegevens/leerlingen/leerling[2]/geslacht',
    })
  })

  test('never repeats a name or a sleutel, and does repeat what a school year or BRIN was', async () => {
    const validator = await createValidator({ version: '2.2' })
    const long = `g'h'eim ${'x'.repeat(80)}`
    const told = (xml: string) => {
      const problems = validator.validate(xml)
      expect(problems).not.toEqual([])
      return problems.map(({ message }) => message).join('\n')
    }
    expect(told(envelope(verzoek(), autorisatie(long)))).not.toContain("g'h'eim")
    expect(told(antwoord(`<leerling key=""><roepnaam>${long}</roepnaam></leerling>`))).not.toContain("g'h'eim")
    expect(told(antwoord('', '2026-2099'))).toContain("'2026-2099'")
  })

  test('tells at most a hundred problems', async () => {
    const validator = await createValidator({ version: '2.2' })
    expect(validator.validate(antwoord('<leerling/>'.repeat(300)))).toHaveLength(100)
  })

  test('reads bytes in the encoding that they declare, and text whatever it declares', async () => {
    const validator = await createValidator({ version: '2.2' })
    const pupil = antwoord('<leerling key="l2"><roepnaam>Zoë</roepnaam></leerling>')
    const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${pupil}`
    expect(validator.validate(Buffer.from(pupil, 'utf8'))).toEqual([])
    expect(validator.validate(Buffer.from(`\uFEFF${declared('UTF-8')}`, 'utf8'))).toEqual([])
    expect(validator.validate(Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le'))).toEqual([])
    expect(validator.validate(Buffer.from(declared('ISO-8859-1'), 'latin1'))).toEqual([])
    expect(validator.validate(declared('UTF-16'))).toEqual([])
    expect(validator.validate(Buffer.from(pupil, 'latin1'))).not.toEqual([])
  })

  test.each([
    ['nothing', ''],
    ['no XML', 'Not Found'],
    ['an unclosed element', '<a><b></a>'],
    ['an endless nesting', '<a>'.repeat(100_000)],
    ['another message', '<a/>'],
    ['a DOCTYPE', `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>${verzoek('&e;')}`],
    ['an entity bomb', `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}">]><a>&b;</a>`],
  ])('has a problem, and no exception, with %s', async (_, xml) => {
    const validator = await createValidator({ version: '2.2' })
    const problems = validator.validate(xml)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]!.line).toBeGreaterThan(0)
  })

  test('is made once for each choice', async () => {
    const choice = { version: '2.3', profile: 'lvs-set' } as const
    expect(await createValidator(choice)).toBe(await createValidator({ ...choice, schooljaar: 'open' }))
    expect(await createValidator(choice)).not.toBe(await createValidator({ ...choice, version: '2.2' }))
  })

  test('lets white space around a date be', async () => {
    const validator = await createValidator({ version: '2.2' })
    const since = (text: string) => verzoek(`<laatstontvangengegevens>${text}</laatstontvangengegevens>`)
    expect(validator.validate(since('\n 2026-11-23T08:00:00 '))).toEqual([])
    expect(validator.validate(since('2026-11-23'))).not.toEqual([])
  })
})

describe('of the official oddities', () => {
  const foreign = '<ActivityId xmlns="http://schemas.microsoft.com/2004/09/ServiceModel/Diagnostics">x</ActivityId>'

  test('an unknown header block is no problem, unless judged to the letter', async () => {
    const message = envelope(verzoek(), autorisatie('x') + foreign)
    expect((await createValidator({ version: '2.2' })).validate(message)).toEqual([])
    expect((await createValidator({ version: '2.2', oddities: 'official' })).validate(message)).toHaveLength(1)
  })

  test('mustUnderstand on the header block is no problem, unless judged to the letter', async () => {
    const block = autorisatie('x').replace('<autorisatie ', '<autorisatie s:mustUnderstand="1" ')
    const message = envelope(verzoek(), block)
    expect((await createValidator({ version: '2.2' })).validate(message)).toEqual([])
    expect((await createValidator({ version: '2.2', oddities: 'official' })).validate(message)).toHaveLength(1)
  })

  test('a known header block must be right all the same', async () => {
    const validator = await createValidator({ version: '2.2' })
    expect(validator.validate(envelope(verzoek(), autorisatie('')))).not.toEqual([])
  })

  test('the capital of getrapte messages in a profile is not asked for, unless judged to the letter', async () => {
    const mended = await createValidator({ version: '2.2', profile: 'smalle-set' })
    const official = await createValidator({ version: '2.2', profile: 'smalle-set', oddities: 'official' })
    const [sent, spelled] = [verzoek('', 'structuur_verzoek'), verzoek('', 'Structuur_verzoek')]
    expect([mended.validate(sent).length, mended.validate(spelled).length]).toEqual([0, 1])
    expect([official.validate(sent).length, official.validate(spelled).length]).toEqual([1, 0])
  })
})
