import { asText } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De elementen van het antwoord worden op hun volle naam gezocht; met een prefix ervoor vindt hij niets.',
  violates: ['I03'],
  ernst: 'S3',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'andere-schrijfwijze [cxf]',
  bend: {
    bytes: asText((text) => (/<(?!s:|SOAP-ENV:|soap:|soapenv:|\/|\?|!)\w+:/.test(text) ? '<leeg/>' : text)),
  },
})
