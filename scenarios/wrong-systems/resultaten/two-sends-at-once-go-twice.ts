import { eachResultaat } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het nachtelijke versturen en de knop lopen tegelijk: alles gaat twee keer, onder twee nummers.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-dubbel',
  caughtBy: 'tegelijk-versturen',
  bend: () => {
    let busy = 0
    return {
      calls: (own) => ({
        verstuur: async (options) => {
          busy++
          return own.verstuur(options).finally(() => busy--)
        },
      }),
      client: (client) => ({
        ...client,
        brengLeerresultaten: async (bericht) => {
          const answer = await client.brengLeerresultaten(bericht)
          const twice = eachResultaat((one) => ({ ...one, key: `${one.key}-2` }))(bericht)
          const aanmaakdatum = new Date(Date.parse(bericht.school.aanmaakdatum) + 1000).toISOString()
          if (busy > 1) await client.brengLeerresultaten({ ...twice, school: { ...twice.school, aanmaakdatum } })
          return answer
        },
      }),
    }
  },
})
