import type { KoppelVerzoek } from '../../../contracts/adapter/adapter.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een vestiging van één cijfer wordt achteraan aangevuld: 0 wordt 00 en 1 wordt 10.',
  violates: ['F02'],
  ernst: 'S1',
  familie: 'controleert-niet-wat-er-komt',
  smaak: true,
  caughtBy: 'eigen-vestiging',
  bend: {
    calls: (own) => ({
      koppel: (koppeling) => own.koppel(padded(koppeling)),
      importeer: (koppeling) => own.importeer(padded(koppeling)),
    }),
  },
})

const padded = ({ dependancecode, ...koppeling }: KoppelVerzoek): KoppelVerzoek => ({
  ...koppeling,
  ...(dependancecode !== undefined && {
    dependancecode: dependancecode.length === 1 ? `${dependancecode}0` : dependancecode,
  }),
})
