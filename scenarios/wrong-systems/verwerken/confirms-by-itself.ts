import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De tweede bevestiging wordt door het systeem zelf gegeven: een half bericht deactiveert een halve school.',
  violates: ['A24', 'G06'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  caughtBy: 'let-op-een-half-bericht',
  bend: { calls: (own) => ({ verwerk: () => own.verwerk({ bevestigd: true }) }) },
})
