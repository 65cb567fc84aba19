import { asText } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

const pupils = /<(?:\w+:)?leerling [^>]*?key="([^"]*)"[^>]*>([\s\S]*?)<\/(?:\w+:)?leerling>/g

export default defineWrongSystem({
  story:
    'Adressen staan per nummer in één tabel voor iedereen. De juf zonder adres krijgt dat van het kind met haar nummer, en het kind de uitnodiging voor haar account.',
  violates: ['A21', 'E01', 'E06'],
  ernst: 'S1',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'zonder-adres',
  bend: () => {
    const addresses = new Map<string, string>()
    return {
      bytes: asText((text) => {
        for (const [, key = '', record = ''] of text.matchAll(pupils)) {
          const address = /emailadres>([^<]+)</.exec(record)?.[1]
          if (address !== undefined) addresses.set(key, address)
        }
        return text
      }),
      delivery: (school) => ({
        ...school,
        leerkrachten: school.leerkrachten?.map((one) => {
          const emailadres = one.emailadres ?? addresses.get(one.key ?? '')
          return { ...one, ...(emailadres !== undefined && { emailadres }) }
        }),
      }),
    }
  },
})
