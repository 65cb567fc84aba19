import { inactive, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie ooit met jaargroep H kwam staat in het archief en komt daar niet meer uit; was de H een vergissing, dan doet het kind niet meer mee.',
  violates: ['D11', 'G11', 'G14'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'vertrokken-en-toch-gestuurd',
  bend: () => {
    const archived = new Set<string>()
    return {
      applied: storesLeerling((row, _before, came) => {
        if (came?.jaargroep === 'H') archived.add(row.id)
        return came !== undefined && archived.has(row.id) ? inactive(row) : row
      }),
      calls: (own) => ({
        reset: (start) => {
          archived.clear()
          return own.reset(start)
        },
      }),
    }
  },
})
