import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het koppelen gaan ook oude resultaten mee, alsof ze net genormeerd zijn.',
  violates: ['H03'],
  ernst: 'S3',
  familie: 'resultaat-dubbel',
  smaak: true,
  caughtBy: 'let-op-van-voor-de-koppeling',
  bend: { calls: (own) => ({ verstuur: () => own.verstuur({ eerdere: true }) }) },
})
