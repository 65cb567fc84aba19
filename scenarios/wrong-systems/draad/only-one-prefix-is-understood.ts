import { asText } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const onlyOnePrefixIsUnderstood = defineWrongSystem({
  name: 'only-one-prefix-is-understood',
  story: 'De lezer zoekt s:Body; een LAS dat een andere prefix gebruikt is onleesbaar.',
  violates: ['I03'],
  caughtBy: 'andere-schrijfwijze [utf16]',
  bend: {
    bytes: asText((text) =>
      text.includes('s:Body>') && !/SOAP-ENV:Body>|soap:Body>|soapenv:Body>/.test(text) ? text : '<leeg/>',
    ),
  },
})
