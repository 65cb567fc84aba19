import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het tijdstip van de laatste levering staat per brincode; na een import van de ene locatie lijkt er bij de andere niets veranderd.',
  violates: ['F10', 'G08'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'nummers-weg-op-een-vestiging',
  bend: () => {
    const moments = new Map<string, string>()
    return {
      applied: ({ school: { brincode = '', aanmaakdatum = '' } }) => {
        if (aanmaakdatum > (moments.get(brincode) ?? '')) moments.set(brincode, aanmaakdatum)
        return {}
      },
      client: (client) => ({
        ...client,
        haalLeerlinggegevens: (verzoek) => {
          const newest = moments.get(verzoek.brincode ?? '')
          return client.haalLeerlinggegevens(
            verzoek.laatstontvangengegevens === undefined || newest === undefined
              ? verzoek
              : { ...verzoek, laatstontvangengegevens: newest },
          )
        },
      }),
      calls: (own) => ({
        reset: (start) => {
          moments.clear()
          return own.reset(start)
        },
      }),
    }
  },
})
