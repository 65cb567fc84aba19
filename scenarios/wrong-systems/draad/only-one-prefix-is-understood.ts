import { asText } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De lezer zoekt s:Body; een LAS dat een andere prefix gebruikt is onleesbaar.',
  violates: ['I03'],
  ernst: 'S3',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'andere-schrijfwijze [utf16]',
  bend: {
    bytes: asText((text) =>
      text.includes('s:Body>') && !/SOAP-ENV:Body>|soap:Body>|soapenv:Body>/.test(text) ? text : '<leeg/>',
    ),
  },
})
