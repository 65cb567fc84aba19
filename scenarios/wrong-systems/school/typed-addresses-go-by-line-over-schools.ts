import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een getypt adres wordt bij het nummer van de regel bewaard, en niet bij welke import. Staat er bij een andere school ook een klaar, dan krijgt de leerkracht op die regel daar hetzelfde adres.',
  violates: ['E06', 'F10', 'F14'],
  ernst: 'S1',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'twee-vestigingen-staan-klaar',
  bend: {
    centrum: (own) => ({
      ...own,
      choose: (id, actie) => {
        const outcome = own.choose(id, actie)
        if (outcome.kind !== 'ok' || actie.kind !== 'email') return outcome
        for (const other of own.state().import)
          if (other.id !== id && other.status === 'controle') own.choose(other.id, actie)
        return outcome
      },
    }),
  },
})
