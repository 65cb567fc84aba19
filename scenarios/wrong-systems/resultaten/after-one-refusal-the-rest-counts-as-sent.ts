import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Is één leerling geweigerd, dan stopt het versturen maar de rest van de lus wordt toch afgevinkt: de resultaten na de geweigerde komen nooit aan.',
  violates: ['H02'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'nummer-en-eckid-spreken-elkaar-tegen',
  bend: () => {
    let stopped = false
    return {
      centrum: (own) => ({
        ...own,
        send: (koppeling, how) => {
          stopped = false
          return own.send(koppeling, how)
        },
      }),
      client: (client) => ({
        ...client,
        brengLeerresultaten: async (bericht) => {
          if (stopped) return { kind: 'bevestigd' }
          const answer = await client.brengLeerresultaten(bericht)
          const alone = bericht.toetsafnames.length === 1
          if (answer.kind === 'fault' && answer.faultcode === 'Client.LeerlingOngeldig' && alone) stopped = true
          return answer
        },
      }),
    }
  },
})
