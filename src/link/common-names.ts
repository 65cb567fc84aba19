/**
 * How common the commonest names are, per ten thousand people: in a small file a name that is seen once may still be
 * one of these. Rounded from public counts: surnames in the Netherlands (Familienamenbank, 2007), in England and Wales
 * and in Germany (telephone books); given names of children of the last thirty years (SVB, ONS, GfdS).
 */
const surnames =
  'jong 52 jansen 46 vries 44 berg 37 bakker 34 dijk 35 visser 31 janssen 34 smit 27 meijer 25 boer 24 mulder 22 groot 22 ' +
  'bos 22 vos 19 peters 19 hendriks 18 leeuwen 17 dekker 17 brouwer 16 wit 15 dijkstra 15 smits 14 graaf 13 meer 13 ' +
  'linden 11 kok 11 jacobs 11 haan 10 vermeulen 10 heuvel 10 veen 10 broek 9 bruijn 9 schouten 9 beek 9 willems 9 vliet 9 ' +
  'ven 8 hoekstra 8 maas 8 verhoeven 8 koster 8 dam 8 wal 8 prins 8 huisman 8 peeters 7 kuipers 7 veenstra 7 postma 7 ' +
  'yilmaz 6 kaya 5 demir 5 sahin 4 celik 4 ozturk 3 nguyen 5 mohamed 4 ali 5 ahmed 5 amrani 3 hassan 3 bouali 2 ' +
  'smith 120 jones 95 taylor 60 brown 58 williams 57 wilson 40 johnson 37 davies 50 robinson 32 wright 32 thompson 32 ' +
  'evans 40 walker 31 white 31 roberts 35 green 30 hall 29 wood 28 jackson 28 clarke 25 clark 25 thomas 33 hughes 27 ' +
  'edwards 26 hill 24 moore 24 harris 25 martin 26 cooper 22 king 23 lee 23 lewis 25 morris 20 turner 22 ward 21 baker 20 ' +
  'patel 18 khan 18 miller 18 anderson 20 allen 20 young 18 scott 19 watson 18 bailey 17 campbell 17 collins 17 ' +
  'muller 95 mueller 60 schmidt 69 schneider 40 fischer 35 weber 30 meyer 33 wagner 27 becker 26 schulz 25 hoffmann 25 schafer 18 ' +
  'koch 20 bauer 20 richter 19 klein 19 wolf 18 schroder 17 neumann 16 schwarz 15 zimmermann 15 braun 15 kruger 14 ' +
  'hofmann 13 hartmann 13 lange 13 schmitt 13 werner 13 krause 12 meier 12 lehmann 12 schmid 12 schulze 11 maier 11'

const given =
  'daan 60 sem 60 noah 60 lucas 55 liam 50 levi 50 finn 50 milan 48 bram 45 luuk 45 jesse 45 thomas 80 tim 60 lars 50 thijs 50 ' +
  'max 45 james 70 adam 50 mohamed 60 mohammed 60 jan 90 johannes 60 piet 30 kees 30 willem 40 emma 70 julia 70 sophie 60 ' +
  'anna 80 lisa 65 tess 50 zoe 40 eva 50 sara 65 mila 45 saar 40 lotte 50 fleur 45 isa 45 lynn 40 noor 40 fenna 35 maria 70 ' +
  'oliver 70 jack 90 harry 75 joshua 80 thomas 80 daniel 80 charlie 60 william 70 alfie 50 george 50 matthew 65 joseph 60 ' +
  'samuel 60 benjamin 50 olivia 75 amelia 50 emily 85 jessica 75 lily 60 grace 60 chloe 75 sophie 70 lucy 55 charlotte 65 ' +
  'ella 55 mia 55 hannah 60 john 90 david 90 michael 90 sarah 75 ben 55 leon 60 paul 65 lukas 60 jonas 60 felix 50 luca 50 ' +
  'marie 60 sophia 60 lena 50 lea 55 laura 60 elias 45 emilia 45 peter 70 michael 90 andreas 70 stefan 60 christian 60'

/** Share of people with this name, by folded name. */
export const commonNames = { given: shares(given), surname: shares(surnames) }

function shares(list: string): ReadonlyMap<string, number> {
  const words = list.split(' ')
  return new Map(words.flatMap((word, index) => (index % 2 === 0 ? [[word, Number(words[index + 1]) / 10000]] : [])))
}
