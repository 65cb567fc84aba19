import { describe, expect, test } from '@jest/globals'
import { faultOf, openDesk, textOf } from './desk.ts'

const soap11 = 'http://schemas.xmlsoap.org/soap/envelope/'

describe.each(['strict', 'lenient'] as const)('a header block, in %s mode,', (modus) => {
  const send = (bend: (xml: string) => string) => {
    const desk = openDesk({ modus })
    return desk.post(bend(desk.verzoek))
  }
  const withAttribute = (attribute: string) => (xml: string) =>
    xml.replace('<autorisatie ', `<autorisatie xmlns:soap="${soap11}" soap:${attribute} `)
  const withBlock = (attributes: string) => (xml: string) =>
    xml.replace(
      /(<(?:\w+:)?Header>)/,
      `$1<x:X xmlns:x="urn:x" xmlns:soap="${soap11}" soap:mustUnderstand="1" ${attributes}/>`,
    )

  test.each([
    'mustUnderstand="1"',
    'mustUnderstand="0"',
    'actor="http://schemas.xmlsoap.org/soap/actor/next"',
    'encodingStyle=""',
  ])('of autorisatie may have %s', (attribute) =>
    expect(textOf(send(withAttribute(attribute)))).toContain('<leerling '),
  )

  test('for another actor is not for us, and for the next one it is', () => {
    expect(textOf(send(withBlock('soap:actor="urn:een-ander"')))).toContain('<leerling ')
    for (const own of ['', 'soap:actor=""', 'soap:actor="http://schemas.xmlsoap.org/soap/actor/next"'])
      expect(faultOf(send(withBlock(own)))).toBe('MustUnderstand')
  })
})

test('an attribute of autorisatie that is not of SOAP is against the schema', () => {
  const desk = openDesk({ modus: 'strict' })
  expect(faultOf(desk.post(desk.verzoek.replace('<autorisatie ', '<autorisatie xmlns:x="urn:x" x:soort="a" ')))).toBe(
    'Client.AutorisatieOngeldig',
  )
})

test('an encoding that does not exist is refused in strict mode, and noted in lenient', () => {
  const declared = (xml: string) => `<?xml version="1.0" encoding="ebcdic-nl"?>${xml}`
  const strict = openDesk({ modus: 'strict' })
  expect(faultOf(strict.post(declared(strict.verzoek)))).toBe('Client.OngeldigBericht')
  const lenient = openDesk({ modus: 'lenient' })
  expect(textOf(lenient.post(declared(lenient.verzoek)))).toContain('<leerling ')
})

test('a value of as many digits as fit is refused in words', () => {
  const desk = openDesk({ modus: 'lenient' })
  for (const length of [99_000, 7_000_000]) {
    const moment = `<laatstontvangengegevens>${'1'.repeat(length)}</laatstontvangengegevens>`
    expect(faultOf(desk.post(desk.verzoek.replace('</xsdversie>', `</xsdversie>${moment}`)))).not.toBe(
      'Server.InterneFout',
    )
  }
})
