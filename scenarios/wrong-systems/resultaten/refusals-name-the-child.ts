import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Weigert ESIS een resultaat, dan staat de naam en geboortedatum van het kind in de melding die naar de leverancier gaat.',
  violates: ['H02', 'I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  slipsThrough: 'ESIS weigert een resultaat; in de reden staat geen naam en geen geboortedatum.',
  bend: {
    calls: (own) => ({
      verstuur: async (options) => {
        const answer = await own.verstuur(options)
        const { leerlingen, resultaten = [] } = await own.toestand()
        const childOf = (id: string) => {
          const whose = resultaten.find((one) => one.id === id)?.leerling
          const { roepnaam, achternaam, geboortedatum } = leerlingen.find((one) => one.id === whose) ?? {}
          return `${roepnaam} ${achternaam} (${geboortedatum})`
        }
        const geweigerd = answer.geweigerd?.map((one) => ({ ...one, reden: `${one.reden} ${childOf(one.resultaat)}` }))
        return { ...answer, ...(geweigerd && { geweigerd }) }
      },
    }),
  },
})
