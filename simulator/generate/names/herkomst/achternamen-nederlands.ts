/**
 * Dutch family names with the number of people who bear them.
 *
 * Checked figures (Nederlandse Familienamenbank, count of September 2007): de Jong 86,534, Jansen 75,698, de Vries
 * 73,152 (https://www.dutchgenealogy.nl/popular-dutch-surnames/), Janssen 55,394, van den Boogaard 3,529
 * (http://ronaldvandenboogaard.nl/aardrijkskunde-23-rubrieken-63/2183-aardrijskunded-49-europese-familienamen/). The
 * first of these pages also gives the order of the first ten. Every other number is our estimate, rounded, in the
 * order in which these names are known to be common.
 */
export const veelvoorkomend = `
de Jong 86534, Jansen 75698, de Vries 73152, van den Berg 60000, van Dijk 57000, Bakker 56500, Janssen 55394, Visser 50500,
Smit 43500, Meijer 41000, de Boer 39500, Mulder 37000, de Groot 37000, Bos 36500, Vos 31000, Peters 31000, Hendriks 30500,
van Leeuwen 29500, Dekker 28500, Brouwer 26000, de Wit 25500, Dijkstra 24500, Smits 24500, de Graaf 22000, van der Meer 21800,
van der Linden 21500, Kok 21000, Jacobs 20500, de Haan 20500, Vermeulen 20000, van den Heuvel 19800, van der Veen 19500,
van den Broek 19200, de Bruijn 18500, de Bruin 18300, van der Heijden 18000, Schouten 17800, van Beek 17500, Willems 17300,
van Vliet 17000, van de Ven 16800, Hoekstra 16600, Maas 16400, Verhoeven 16300, Koster 16000, van Dam 15900, van der Wal 15700,
Prins 15500, Blom 15400, Huisman 15300, Peeters 15200, de Jonge 15100, Kuipers 15000, van Veen 14900, Postma 14700,
Kramer 14500, van den Brink 14400, Scholten 14300, van Wijk 14000, Veenstra 13900, Kuiper 13800, Post 13600, Bosch 13500,
van Doorn 13300, Gerritsen 13200, van Loon 13100, Vink 13000, Martens 12900, de Lange 12800, Timmermans 12500, van der Laan 12400,
van den Bosch 12300, Groen 12200, Willemsen 12100, van Rooij 12000, Schipper 11900, Hermans 11800, Zijlstra 11700, Evers 11500,
van der Horst 11400, van de Pol 11300, de Leeuw 11200, Bosman 11100, van der Velde 11000, Molenaar 10900, Koning 10800,
van Schaik 10700, van der Velden 10600, Verbeek 10500, van den Bos 10400, Bijl 10300, Jonker 10200, de Ruiter 10200, Hofman 10100,
van der Meulen 10100, Wolters 10000, Schreuder 9000, van Es 9000, Driessen 9500, Verbruggen 9000, Sanders 9400,
van der Ploeg 9300, Bouwman 9200, Kroon 9000, van der Heide 8900, de Koning 13200, Mol 8900, van Houten 8300,
Boersma 8800, Bakx 2600, Smeets 11600, Snijders 8700, van Gelder 6200, Kuijpers 8500, van Oosten 5600, Cornelissen 8400,
Dijkman 5400, Brands 5200, Claassen 7600, Hartman 6800, Vermeer 9900, Klein 7200, Wagenaar 6900, Goossens 6300, van Wijngaarden 4100,
Ooms 5200, Pronk 4600, Schaap 5100, Zwart 7300, de Zwart 4900, de Rooij 6800, Roelofs 7700, Lammers 7100, Nijhuis 4600,
Versteeg 7900, Verweij 7400, Verkerk 5200, Kooij 3900, Kooiman 4500, Bloem 4600, Buijs 5300, Burger 5400, van Eijk 5100,
van Ginkel 4300, Groenewegen 3100, Groeneveld 5700, Hoogendoorn 6600, van 't Hof 3200, van 't Hoff 1500, in 't Veld 2700, op den Kamp 900,
ter Horst 2100, ter Braak 1200, ten Have 1900, te Riele 700, uit de Weerd 500, van der Sluis 6900, van der Zee 5400, van Zanten 4300,
van den Boogaard 3529, Slot 4600, Spaan 2100, Sluiter 3400, Tuinstra 1900, Terpstra 3800, Wiersma 4700, Hofstra 3100, Vis 4400,
Schilder 4700, Tol 4100, Keizer 5500, Kaptein 2300, Kamphuis 4500, Knol 4600, Kuijper 4400, de Ridder 6100, Ruiter 2700,
de Roos 4700, Rutten 5700, Schoenmaker 2100, Smulders 4900, Stam 4600, Stolk 3100, Swart 4700, Theunissen 4900, Thijssen 4100,
Tromp 3600, Vermaat 900, Verschuren 3700, Vroom 2500, de Waal 4400, Wijnen 2300, Winkel 2100, Witteveen 2300, Zandstra 2400
`

/** Names of some thousands of people each, all given the same weight: our estimate. */
export const minderVoorkomend = `
Verhagen Hermsen Aarts Baars Beekman Bergsma Beukers Bloemendaal Boersen Boon Borst Brandsma Broekhuizen Bronkhorst
Buitenhuis Burgers Cox Coppens Damen Derksen Dijkhuis Doornbos Drost Duijn Eggink Elzinga Engels Ernst Faber Feenstra Franken
Geerts Geurts Gijsbers Goedhart Goedkoop Griffioen Haak Haverkamp Heemskerk Heijnen Heinen Hendriksen Hessels Heuvelman
Hoeksema Hofstede Hol Holtrop Hoogland Houtman Hulshof Hulst Jaspers Jongeneel Jonkers Kamp Karssen Kersten Keijzer
Klaassen Kleijn Klomp Knoop Kolkman Konings Kool Kooistra Korte Krol Kruijt Lamers Langenberg Leenders Linders Loos
Luijten Mans Meeuwsen Meijers Mensink Metz Miedema Moerman Mooij Muller Nagel Nieuwenhuis Noordam Nooteboom Oldenburg
Oosterhof Oosterveld Otten Paulissen Pauw Philipsen Plomp Pot Potters Prinsen Raaijmakers Reijnders Rietveld Ritzema Roos
Ruijter Ruitenberg Rijnders Scheffer Schellekens Schiphorst Schmidt Schreurs Schrijver Schut Severijns Slager Smeenk Smink
Spijker Spruit Steenbergen Steenhuis Stienstra Straatman Strik Swinkels Teunissen Thomassen Tijssen Timmer Timmerman Vaessen
Veldhuis Veldman Verboom Verdonk Vermeij Verschoor Verstegen Visscher Voogd Voskuil Vreeken Wagemakers Wassenaar Weijers
Welling Westerink Wessels Wiegers Wientjes Wiggers Winters Witte Woudstra Zandbergen Zeegers Zegers Zuidema Zwiers Zwaan
Akkerman Alberts Algra Arends Baas Backus Bakels Bax Beijer Benschop Beumer Biemans Bisschop Blaauw Blok Blokland Boerma
Boogert Bouman Brinkman Broers Bruggeman Bruins Bruinsma Buurman Daams Dams Deckers Dekkers Dijkgraaf Dikken Drenth Droog
Eijkelenboom Eikelboom Everts Fokkema Folkers Fransen Gerrits Geuze Glas Gouda Graafland Grootenhuis Haan Hagen Hamers
Hartog Haverman Heerema Hein Hemmes Hidding Hoek Hoekman Hogenboom Hollander Hooghiemstra Hoogeveen Houben Huijbers
Huizinga Hurkmans IJzerman Jager Jansma Jolink Kaldenbach Kamerling Kappert Kiewiet Klerk Kloosterman Kock Koelewijn
Koks Kooijman Koopman Koopmans Korver Krijnen Kroes Kruger Kruijer Kuijk Laan Lankhorst Leeuwis Lemmens Lensink
Lodewijks Loman Looijen Luijk Lubbers Manders Marinus Meerman Meinders Melis Merkx Moonen Naber Nelissen Nieman Nijboer
Nijland Noordhoek Olthof Oonk Oosting Oude Overbeek Overmars Palm Pater Peeman Pelgrim Pierik Pijpers Pleijsier Ploeg
Polman Ponsen Poort Praat Pruijs Raven Reinders Renkema Riemersma Roest Rombouts Roos Rozema Ruiten Rutgers Scheepers
Schepers Scherpenzeel Schimmel Schoonen Schoonhoven Schothorst Schulte Sikkes Sinke Sleutel Slob Snel Spek Spoelstra Staal
Stegeman Steinmetz Sterk Stevens Strijbos Stoffels Sturm Tamminga Teeuwen Tempelman Termaat Toonen Touw Tuin Uiterwijk
Vaartjes Velthuis Verbakel Verberne Verhaar Verheij Verhoef Vermaas Vernooij Versluis Vogel Vogels Vonk Voorn Vriend
Wanders Warmerdam Weber Weerts Westra Wiegman Wilms Winkelman Wolff Woltering Wouters Zaal Zeeman Zoet Zoetemelk Zomer
`

/** What these names weigh: somewhat more people than bear one of the joined names below. */
export const bearersOfMinderVoorkomend = 4_500

/**
 * Parts of rarer family names. Joined they make some two thousand names of the kind that half of the people bear: many of
 * these exist, none was copied from a register. Their number and even spread are our estimate.
 */
export const stammen = `
Groene Wester Ooster Noorder Zuider Hoogen Lange Nieuwen Ouden Brinken Berken Eiken Linden Elzen Wilgen Heiden Water Steen
Zand Klooster Kerk Molen Meulen Bosch Veld Koren Haver Hazel Raven Valken Kraaien Zwanen Vossen Rozen Doorn Bloemen Winter Middel
Achter Boven Buiten Wolven Hoeven Nijen Olden Riet Schapen Hassel Rijken Vinken Wijn Spijker Grooten Donker Eerden Hulst
Hagen Maten Kemp Leem Loo Luning Plag Sloten Stok Tienen Vaar Zeven Zonne Gelder Kalken Braken Espen Schuren Wagen Evers
Bremer Drie Fransen Harten Honing IJzer Katten Lichten Linger Mossel Ossen Rade Scholten Steven Teren Vree Wolters
`

export const uitgangen =
  'berg broek veld huis huizen hof horst kamp dijk brink boom burg daal donk beek laar hout veen man'

export const patroniemen = `
Hendrik Gerrit Willem Jacob Pieter Harm Roelof Evert Arend Berend Lambert Steven Reinder Wolter Wouter Egbert Albert
Hubert Derk Simon Marten Otto Koen Leendert Aart Teunis Govert Rutger Sander Wessel Barteld Geert Lubbert
`

export const patroniemUitgangen = 's sen ink sma'

/** What stands after `van der`, `van den`, `van de` and `van`, one list each. */
export const herkomsten: Readonly<Record<string, string>> = {
  'van der': `
    Zwaan Hoeven Steen Kolk Maas Vecht Sluijs Weide Woude Zanden Kooij Kruk Molen Mark Plas Poel Pol Putten Schoot Spek
    Stelt Toorn Voort Vorst Werf Wiel Wijk Klis Leest Lee Lugt Made Hagen Haar Wouden Tak Schaar Knijff Kaaij Kruijs Gaag
    Lubbe Maat Meij Neut Pijl Reijden Ree Schans Spoel Steeg Stoep Togt Valk Weij Wegen Zalm Zijden`,
  'van den': `
    Hoek Dool Ende Elzen Eijnden Oever Boom Bogaert Dries Akker Assem Hout Hurk Kieboom Oord Hoven Top Tillaart Tempel
    Wijngaard Eertwegh Dungen Bighelaar Borne Burg Enden Haak Ham Hengel Hoogen Hul Kerkhof Nieuwenhof Ouden Outenaar
    Steen Toorn Vijver Weijden Wildenberg Brandt Belt`,
  'van de': `
    Vijver Laar Kamp Kerkhof Water Weerd Wetering Poll Laak Loo Beek Burgt Griend Kolk Lagemaat Leur Meent Moosdijk Put
    Rijt Sande Schoot Sluis Stouwe Velde Wal Werfhorst Wouw Zande Bunt Bovenkamp Gevel Glind Haterd Hoef Klundert Kuilen
    Merwe Peppel Riet Streek Vrande Weg Wijdeven`,
  van: `
    Os Hees Duin Dongen Bergen Rijn Ommen Raalte Deventer Bemmel Elst Ewijk Buuren Vianen Tiel Egmond Schagen Hoorn Alphen
    Woerden Maanen Barneveld Nijkerk Putten Ede Arnhem Venlo Heerde Norden Kampen Hattem Hemert Herwijnen Heusden Hulst
    Iersel Kesteren Kooten Lier Maren Megen Meurs Mierlo Mourik Nes Nuland Oers Oirschot Oort Osch Oss Renkum Rhenen Riel
    Rossum Santen Silfhout Slooten Soest Son Straten Tilburg Tuijl Uden Utrecht Veghel Velzen Vuuren Wageningen Weert Wessem
    Winden Zeeland Zeist Zuilen Zutphen Zwieten`,
}
