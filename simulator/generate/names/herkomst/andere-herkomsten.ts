import type { Background } from '../../options.ts'

/** Names of one background, in Latin script, with weights where some are much more usual than others. All weights are our estimate. */
export type Namen = {
  /** Lower-case voorvoegsels are split off (`el Amrani`); a capital keeps them in the name (`El Amrani`), as registers do both. */
  readonly achternamen: string
  readonly jongens: string
  readonly meisjes: string
  /** Share of children who also have a second name out of the same list. */
  readonly tweede: number
  /** Girls have another form of these endings: `Kowalski`, `Kowalska`. */
  readonly vrouwelijk?: readonly (readonly [man: string, vrouw: string])[]
  /** Letters that many Dutch registers lose, so that both spellings occur: `Şahin`, `Sahin`. */
  readonly verliest?: Readonly<Record<string, string>>
}

export const andereHerkomsten: Readonly<Record<Exclude<Background, 'nederlands'>, Namen>> = {
  fries: {
    achternamen:
      'Dijkstra 7, Hoekstra 6, Postma 5, Veenstra 5, Zijlstra 4, Boersma 4, Terpstra 5, Wiersma 5, Bouma 5, Hofstra 4, Visser 5, de Jong 6, de Vries 7, van der Veen 5, van der Meer 4, de Boer 4, Bosma 4, Jellema 3, Tuinstra 3, Zandstra 3, Haitsma 2, Sinnema 2, Wijbenga 2, Feenstra 4, Sikkema 3, Algra 3, Andringa 2, Hettema 2, Nauta 3, Rinsma 2, Wierda 2, Ypma 3, Reitsma 4, Douma 4, Hiemstra 4, Kooistra 5, Miedema 4, Osinga 2, Rijpma 2, Sytsma 3, Talsma 2, Elzinga 3, Kuipers 4, Adema 3, Alberda 2, Alma 2, Atsma 2, Bakema 2, Banga 2, Bijlsma 3, Blanksma 2, Boelsma 2, Bokma 2, Bouwstra 2, Bruinsma 3, Castelein 2, Damstra 2, Deelstra 2, Dotinga 2, Draaisma 2, Eisinga 2, Fennema 2, Fopma 2, Galama 2, Haagsma 3, Haanstra 2, Hania 2, Heeringa 2, Hellinga 3, Hoitinga 2, Holwerda 2, Hylkema 3, Jorritsma 2, Jongsma 3, Kalma 2, Kingma 3, Kroodsma 2, Leistra 2, Lolkema 2, Meinsma 2, Monsma 2, Nijdam 2, Noordenbos 2, Okkema 2, Pietersma 3, Plantinga 2, Poelstra 2, Popma 2, Riemersma 2, Roorda 2, Rypkema 2, Santema 2, Schaafsma 3, Siderius 2, Spijkstra 2, Steenstra 2, Stellingwerf 2, Straatsma 2, Swierstra 2, Tamminga 3, Tiemersma 2, Tjepkema 2, Tolsma 2, Turkstra 2, Vellinga 2, Viersen 2, Walstra 2, Weidema 2, Westra 4, Wijma 2, Wouda 2',
    jongens:
      'Jelle 9, Hidde 9, Douwe 8, Sjoerd 7, Wytse 5, Fedde 6, Jorrit 5, Ids 3, Rinse 3, Tjeerd 4, Sietse 4, Gerben 4, Marten 5, Jitse 4, Harmen 4, Lieuwe 5, Bauke 4, Folkert 3, Hessel 3, Oebele 1, Foppe 2, Siebren 2, Wiebe 3, Ype 3, Tjitte 2, Fôke 1, Jildert 2, Durk 2, Daan 6, Levi 4, Thijs 5, Jesse 6',
    meisjes:
      'Fenna 8, Nynke 8, Femke 8, Jitske 5, Sietske 4, Tjitske 3, Froukje 3, Sjoukje 3, Famke 5, Elske 5, Hiske 3, Wietske 3, Yfke 5, Jeltsje 2, Sjoerdtsje 1, Fardau 4, Lysbeth 2, Marrit 5, Tryntsje 2, Baukje 3, Doutzen 4, Ymke 4, Anke 4, Aukje 3, Ytsje 1, Silke 5, Lieke 5, Lisanne 4, Jildou 3, Emma 4, Sytske 2, Geartsje 1',
    tweede: 0.3,
  },
  turks: {
    achternamen:
      'Yılmaz 20, Kaya 14, Demir 14, Çelik 13, Şahin 13, Yıldız 12, Yıldırım 12, Öztürk 13, Aydın 11, Özdemir 10, Arslan 11, Doğan 11, Kılıç 9, Aslan 9, Çetin 8, Kara 9, Koç 9, Kurt 8, Özkan 7, Şimşek 7, Polat 7, Özcan 6, Korkmaz 7, Çakır 6, Erdoğan 6, Acar 6, Güneş 6, Aktaş 6, Kaplan 6, Bulut 6, Keskin 5, Işık 5, Ünal 5, Turan 5, Gül 5, Avcı 5, Taş 5, Köse 5, Bozkurt 5, Tekin 5, Uçar 4, Ateş 4, Coşkun 4, Karaca 3, Altun 3, Sarı 3, Yavuz 4, Toprak 3, Uysal 3, Bayram 3, Karataş 3, Güler 4, Duman 3, Tunç 3',
    jongens:
      'Yusuf 10, Emir 9, Ömer 8, Eymen 7, Ali 7, Mustafa 6, Kerem 6, Yiğit 5, Çınar 4, Alparslan 4, Ahmet 6, Mehmet 6, Berat 5, Enes 5, Hamza 6, İbrahim 4, Emre 4, Burak 3, Can 4, Deniz 4, Kaan 4, Aras 4, Umut 3, Furkan 3, Hasan 3, Hüseyin 3, Serkan 2, Selim 3, Mert 4, Ayaz 4, Miraç 3, Semih 2, Emirhan 3, Batuhan 2',
    meisjes:
      'Zeynep 10, Elif 9, Defne 7, Asel 6, Azra 7, Eylül 5, Nehir 4, Ecrin 5, Hira 5, Esma 6, Miray 5, Ayşe 5, Fatma 4, Zümra 4, İpek 3, Beren 3, Meryem 5, Büşra 3, Sude 3, Tuana 3, Melis 3, Aylin 5, Ceylin 3, Şevval 2, Esra 3, Elanur 2, Nisa 4, Feyza 2, Dilara 3, Selin 3, Yağmur 2, Hatice 3, Aleyna 3, Ela 5',
    tweede: 0.15,
    verliest: { ı: 'i', ş: 's', Ş: 'S', ğ: 'g', İ: 'I' },
  },
  marokkaans: {
    achternamen:
      'el Amrani 9, El Amrani 4, el Idrissi 7, El Idrissi 4, el Khattabi 5, Amrani 4, el Azzouzi 5, Benali 6, Bouali 4, Bouhaddou 3, el Bakkali 5, Bakkali 4, Haddou 4, Ouali 3, el Ouali 3, Chakir 4, Daoudi 5, el Hamdaoui 4, El Hamdaoui 3, Yahyaoui 3, Tahiri 4, Bennani 3, Benaissa 4, Boutahar 3, Mansouri 4, Ziani 4, Zerouali 3, Lahlou 2, Kaddouri 4, el Morabit 3, Saidi 5, Slimani 4, Talbi 4, Ahmadi 2, Ben Haddou 2, el Mourabit 2, Achahbar 2, Chaouch 2, Azougagh 2, Belhaj 3, Bouzid 3, Essaidi 3, Fassi 2, Hajji 3, Jabri 3, Karimi 3, Loukili 3, Moussaoui 4, Naji 3, Oulad Ali 1, Rahmouni 3, Sabri 3, Touzani 3, Zaoui 2, el Yaakoubi 3, Zarouali 2',
    jongens:
      'Mohamed 14, Mohammed 9, Adam 10, Ayoub 6, Bilal 6, Yassin 6, Ilyas 7, Amin 6, Anas 4, Zakaria 5, Imran 6, Hamza 6, Othmane 3, Ismail 4, Sami 5, Rayan 7, Younes 4, Nassim 3, Walid 3, Soufiane 2, Ibrahim 5, Idris 4, Mohammed-Amin 2, Omar 5, Yahya 4, Youssef 6, Ayman 3, Marwan 3, Ilias 5, Safouan 2, Naoufal 1, Haitam 2',
    meisjes:
      'Fatima 5, Amira 7, Aya 7, Noor 8, Hanae 3, Safae 3, Salma 5, Imane 4, Yasmine 6, Sara 7, Lina 8, Malak 6, Nour 7, Ikram 2, Dounia 3, Chaima 2, Inaya 6, Jannah 5, Hafsa 5, Mariam 6, Khadija 3, Soumaya 3, Fatima-Zahra 3, Amina 5, Sofia 5, Hajar 3, Assia 4, Rania 3, Kawtar 2, Naoual 1, Oumaima 2, Zineb 2, Nora 4, Israe 2',
    tweede: 0.06,
  },
  surinaams: {
    achternamen:
      'Ramdin 6, Bissesar 4, Ramlal 5, Baldewsingh 4, Jagroep 3, Mahabier 4, Kalloe 4, Sewnath 3, Gopal 4, Bhagwandin 4, Raghoebar 4, Autar 3, Biharie 3, Mohan 4, Kisoensingh 3, Sital 3, Pinas 5, Lo-A-Njoe 2, Tjon-A-Sam 2, Tjin A Ton 2, Wijngaarde 4, Esajas 4, Vrede 3, Emanuelson 3, Blijd 3, Landveld 4, Kromosoeto 3, Soerodikromo 3, Pawirodikromo 2, Kartosen 2, Doerga 3, Ganga 3, Jhagroe 2, Nandoe 3, Oemrawsingh 3, Panday 3, Ramautar 3, Soekhoe 2, Tewarie 3, Zeefuik 2, Cairo 2, Abdoelrahman 2, Amatmohamed 1, Redmond 2, Sno 3, Vreugd 2, Held 2, Ho-Sam-Sooi 1',
    jongens:
      'Jayden 6, Ravi 5, Vishal 3, Xavi 4, Quincy 3, Romano 3, Kiran 4, Aarav 5, Ishaan 4, Jaylen 4, Dylan 4, Ryan 4, Rohan 4, Krish 3, Shaan 3, Djayden 3, Giovanni 3, Nathan 4, Noah 4, Elijah 4, Zayn 3, Arjun 3, Jahvaro 1, Reshano 1, Faizel 2, Milan 4, Dev 2, Gianni 3, Jermaine 2, Shivan 2',
    meisjes:
      'Anjali 4, Priya 4, Naomi 5, Dewi 4, Diya 4, Shanaya 4, Kiara 5, Jada 4, Shreya 3, Mia 4, Zoë 4, Ayana 3, Amaya 4, Chanel 3, Angelina 3, Aaliyah 5, Leah 4, Nisha 3, Ashna 2, Isha 3, Faith 3, Destiny 2, Sitara 2, Ranisha 2, Jaelynn 3, Kayleigh 3, Tiara 3, Savitri 2, Sohana 2, Xaviera 1',
    tweede: 0.55,
  },
  antilliaans: {
    achternamen:
      'Martina 12, Maduro 4, Croes 8, Tromp 8, Winklaar 5, Rosaria 5, Isenia 4, Felicia 5, Hernandez 4, Pieters 5, Geerman 6, Cijntje 4, Francisca 5, Nicolaas 3, Wernet 3, Kelly 4, Dirksz 4, Ras 3, Semeleer 2, Thode 3, Richardson 4, Hooi 3, Jansen 3, Doran 2, Albertus 3, Balentien 2, Bernadina 4, Candelaria 2, Eustatia 3, Flanders 2, Granviel 2, Hato 2, Janga 3, Koeiman 2, Leito 2, Mathilda 2, Obispo 2, Pourier 2, Regales 1, Sambo 2, Sling 1, Trinidad 2, Zimmerman 2',
    jongens:
      'Jayden 6, Giovanni 4, Dylan 4, Quinten 3, Jahmai 2, Sheldon 2, Rayvon 2, Gianluca 3, Xavier 4, Nathaniel 4, Jeremiah 4, Elijah 4, Tyrese 2, Djamel 1, Ricardo 3, Curtley 1, Jurensly 1, Noah 4, Zion 4, Kenji 3, Luciano 3, Rodney 2, Angelo 3, Christian 3',
    meisjes:
      'Angelina 4, Shanice 3, Zuleika 2, Chanel 3, Genesis 3, Kayleigh 4, Naomi 4, Alessandra 3, Valentina 4, Isabella 4, Rihanna 3, Jurayni 1, Shurnelly 1, Zaira 3, Gisela 2, Mia 4, Aaliyah 4, Raquel 3, Tiffany 2, Nicole 3, Ashley 3, Arianna 4, Soraya 3, Luz 2, Kimberly 2',
    tweede: 0.6,
  },
  pools: {
    achternamen:
      'Nowak 14, Kowalski 10, Wiśniewski 8, Wójcik 7, Kowalczyk 7, Kamiński 7, Lewandowski 7, Zieliński 6, Szymański 6, Woźniak 6, Dąbrowski 6, Kozłowski 6, Mazur 5, Jankowski 5, Wojciechowski 4, Krawczyk 5, Kaczmarek 5, Piotrowski 4, Grabowski 4, Pawłowski 4, Michalski 4, Król 4, Wieczorek 4, Wróbel 4, Jabłoński 3, Stępień 3, Malinowski 3, Górski 3, Rutkowski 3, Sikora 3, Baran 3, Duda 3, Szewczyk 3, Pietrzak 2, Zając 3, Bąk 2, Chmielewski 2',
    jongens:
      'Jakub 9, Antoni 9, Szymon 7, Jan 8, Filip 7, Kacper 6, Aleksander 7, Mikołaj 6, Wojciech 4, Michał 5, Oliwier 6, Łukasz 3, Bartosz 4, Igor 4, Franciszek 6, Nikodem 5, Marcel 4, Leon 5, Adam 4, Dominik 4, Maksymilian 3, Tymon 3, Oskar 4, Paweł 2, Mateusz 3, Kamil 2, Krzysztof 2, Patryk 3',
    meisjes:
      'Julia 9, Zuzanna 9, Zofia 8, Hanna 7, Maja 8, Lena 7, Alicja 6, Oliwia 7, Amelia 6, Wiktoria 4, Kinga 2, Nikola 4, Agnieszka 1, Pola 5, Laura 5, Natalia 4, Emilia 4, Nadia 4, Michalina 3, Liliana 4, Małgorzata 2, Gabriela 3, Antonina 4, Iga 3, Łucja 2, Aleksandra 4, Magdalena 2, Karolina 2',
    tweede: 0.35,
    vrouwelijk: [
      ['ski', 'ska'],
      ['cki', 'cka'],
    ],
    verliest: { ł: 'l', Ł: 'L', ś: 's', ą: 'a', ę: 'e', ń: 'n', ź: 'z', ż: 'z' },
  },
  oekraiens: {
    achternamen:
      'Shevchenko 9, Kovalenko 8, Bondarenko 8, Tkachenko 7, Kravchenko 7, Oliinyk 6, Koval 5, Melnyk 9, Boiko 6, Shevchuk 6, Polishchuk 5, Lysenko 5, Marchenko 5, Rudenko 5, Savchenko 5, Petrenko 5, Kovalchuk 6, Moroz 5, Klymenko 4, Pavlenko 4, Hrytsenko 3, Kravchuk 4, Levchenko 4, Tkachuk 5, Panchenko 3, Vasylenko 3, Ivanchenko 3, Romanenko 3, Zahorodnyi 2, Vyshnevskyi 2, Hnatiuk 2, Didenko 2, Zinchenko 2, Sydorenko 3',
    jongens:
      'Artem 9, Maksym 8, Oleksandr 8, Danylo 7, Dmytro 6, Matvii 7, Nazar 5, Bohdan 5, Ivan 5, Mykhailo 6, Tymofii 6, Kyrylo 5, Andrii 5, Denys 3, Illia 4, Mark 6, David 5, Vladyslav 3, Yehor 3, Oleh 2, Roman 3, Zakhar 2',
    meisjes:
      'Sofiia 9, Anna 7, Mariia 6, Anastasiia 7, Polina 5, Daryna 5, Yeva 6, Solomiia 5, Viktoriia 6, Zlata 5, Kateryna 4, Veronika 5, Milana 6, Oleksandra 4, Yelyzaveta 4, Diana 4, Kira 4, Alisa 4, Emiliia 3, Khrystyna 2, Varvara 4, Myroslava 2',
    tweede: 0,
    vrouwelijk: [
      ['skyi', 'ska'],
      ['nyi', 'na'],
    ],
  },
  syrisch: {
    achternamen:
      'Al Ahmad 6, Alhamad 4, Al-Masri 4, Al Masri 3, Alali 5, Al Hussein 4, Almohammad 5, Haddad 4, Khalil 5, Ibrahim 6, Darwish 4, Hamdan 4, Saleh 5, Kassem 3, Shaheen 3, Mansour 4, Al Khatib 4, al Khatib 2, Alabdullah 4, Najjar 4, Othman 4, Suleiman 4, Hasan 5, Al-Hassan 3, Abdo 3, Alsheikh 3, Yousef 3, Issa 3, Shehadeh 2, Barakat 3, Daoud 3, Jomaa 2, Karam 2, Mahmoud 4, Nasser 3, Omar 2, Qasim 2, Rashid 3, Sabbagh 2, Taha 2, Zeidan 2, al Jasem 2, Alhaj Ali 2, Mohammad Ali 1, Bakkar 2, Hajj Hussein 1',
    jongens:
      'Mohammad 9, Ahmad 7, Omar 7, Abdulrahman 4, Khaled 4, Yousef 6, Majd 3, Hamza 5, Anas 3, Kareem 5, Yazan 4, Adam 6, Zain 5, Laith 3, Ali 6, Hasan 3, Ibrahim 5, Mahmoud 4, Amir 4, Jad 4, Elias 4, Rayan 4, Karam 3, Tarek 2, Wael 1, Noah 2, Mustafa 3',
    meisjes:
      'Sham 5, Lilas 3, Nour 6, Rimas 4, Hala 4, Sidra 4, Layan 5, Jana 5, Maryam 5, Aisha 3, Bisan 3, Tala 4, Fatima 4, Rahaf 3, Lian 3, Mira 3, Sara 5, Maria 3, Leen 4, Aya 4, Yasmin 4, Judy 4, Hanin 2, Salma 3, Lana 4, Masa 4, Retaj 2, Amal 2, Zeinab 3',
    tweede: 0.03,
  },
  chinees: {
    achternamen:
      'Chen 10, Wang 9, Li 9, Zhang 8, Liu 7, Yang 6, Huang 6, Zhao 4, Wu 5, Zhou 5, Xu 5, Lin 6, Hu 6, Zheng 4, Ye 4, Cheung 5, Wong 6, Chan 6, Ng 3, Tang 4, Man 5, Liang 3, Liu 3, Jin 3, Sun 3, Zhu 3, Pan 2, Dong 2, Ho 3, Lam 3, Lee 3, Tsang 2, Yu 3, Ma 3, He 3, Gao 2, Guo 2',
    jongens:
      'Kevin 4, Jason 4, Lucas 5, Ryan 4, Daniel 4, Eric 3, Haoran 3, Zihan 3, Yichen 3, Ethan 4, Leo 4, Wei 3, Jun 2, Junhao 2, Alex 3, Oscar 2, Max 3, Jayden 3, Yuxuan 2, Mingze 2, Zixuan 2, Raymond 2, Tony 2, Jie 2',
    meisjes:
      'Emily 5, Sophie 5, Lily 4, Xinyi 3, Yuxin 3, Jia Yi 3, Mei 4, Emma 4, Chloe 4, Amy 4, Jessica 3, Vivian 3, Ziyi 2, Xin Yi 2, Mei Ling 2, Yihan 2, Angela 3, Mia 4, Kelly 3, Wendy 2, Joyce 2, Ruoxi 1, Yan 2, Hui Min 1',
    tweede: 0.3,
  },
  portugees: {
    achternamen:
      'da Silva 9, dos Santos 8, Gomes 7, Tavares 6, Lopes 7, Monteiro 6, da Cruz 5, Fortes 5, Évora 3, Andrade 5, Gonçalves 5, Fernandes 6, de Pina 4, Silva Lopes 2, Rodrigues 6, Ramos 5, Delgado 4, Soares 4, da Graça 3, Duarte 4, Barros 4, Mendes 5, Correia 4, Pereira 6, Ferreira 5, do Rosário 3, Vieira 3, Moreira 3, dos Reis 3, Évora da Luz 1, Santos Monteiro 1, Almeida 4, Oliveira 4, de Brito 3, Livramento 2, Neves 3, Lima 4, Spencer 2',
    jongens:
      'João 5, Gonçalo 3, Mateus 4, Tomás 4, Rafael 5, Diogo 4, Miguel 5, Gabriel 5, Lucas 5, André 3, Tiago 4, Davi 4, Dinis 2, Bruno 3, Nelson 2, Leandro 3, Kevin 3, Dylan 3, Enzo 4, Rúben 3, Ailton 1, Jair 2, Wilson 2, Gilson 1',
    meisjes:
      'Inês 4, Beatriz 5, Luísa 3, Sofia 6, Mariana 5, Ana 4, Matilde 3, Leonor 4, Carolina 4, Lara 4, Yara 4, Érica 2, Débora 2, Joana 3, Isabel 3, Daniela 3, Melissa 3, Nayara 2, Soraia 2, Gabriela 4, Maria Luísa 2, Alícia 3, Edna 1, Jéssica 2',
    tweede: 0.4,
  },
  somalisch: {
    achternamen:
      'Mohamed 9, Ahmed 8, Ali 8, Hassan 8, Warsame 5, Farah 6, Omar 6, Nur 4, Jama 5, Aden 4, Yusuf 4, Osman 5, Ismail 4, Abdi 6, Hussein 5, Abdullahi 5, Mohamud 4, Elmi 3, Dirie 3, Guled 2, Haji 3, Ibrahim 4, Jimale 2, Roble 2, Sharif 3, Mohamed Ali 2, Abdi Hassan 2, Hirsi 2, Barre 2, Salad 2',
    jongens:
      'Mohamed 8, Abdirahman 4, Zakariya 5, Liban 3, Guled 2, Yahya 4, Ayub 3, Abdullahi 3, Ismail 4, Hamza 4, Imran 4, Suhayb 3, Bilal 4, Ibrahim 4, Yusuf 4, Khalid 3, Mahad 2, Sakariye 2, Ahmed 4, Abdi 2',
    meisjes:
      'Ayaan 4, Hodan 3, Ifrah 3, Ilhaan 2, Sahra 3, Halima 4, Hamdi 3, Ikraan 2, Aisha 5, Amina 5, Maryan 4, Sumaya 4, Hafsa 4, Fardowsa 2, Nasra 3, Khadija 3, Muna 2, Salma 4, Samira 3, Yasmiin 2, Zahra 3, Idil 2',
    tweede: 0.05,
  },
}
