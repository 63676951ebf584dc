"""Places, people, offices and bodies known by name, in folded words: capitals matter not."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLACES = _words(
    """
    aceh medan padang pekanbaru riau kepri jambi palembang bengkulu lampung babel bangka belitung
    jakarta dki bogor depok tangerang tangsel bekasi jabodetabek banten cilegon bandung
    cimahi cirebon garut tasikmalaya cianjur sukabumi karawang purwakarta subang indramayu
    sumedang kuningan majalengka ciamis pangandaran semarang solo surakarta salatiga magelang
    pekalongan tegal brebes kudus demak jepara rembang blora purwokerto banyumas cilacap kebumen
    klaten boyolali sragen wonogiri temanggung yogyakarta jogja sleman bantul kulonprogo
    gunungkidul surabaya malang sidoarjo gresik lamongan tuban bojonegoro madiun ngawi ponorogo
    kediri blitar tulungagung jember banyuwangi lumajang probolinggo pasuruan mojokerto jombang
    madura bangkalan sampang pamekasan sumenep bali denpasar badung lombok mataram sumbawa bima
    kupang flores sumba ntt ntb pontianak singkawang sambas kalimantan kalbar kalteng kalsel
    kaltim kaltara banjarmasin banjarbaru palangkaraya samarinda balikpapan bontang tarakan
    nusantara ikn sulawesi sulut sulteng sulsel sultra sulbar makassar parepare gowa manado
    bitung minahasa palu poso kendari gorontalo mamuju ambon maluku ternate tidore halmahera
    papua jayapura sorong merauke manokwari timika nabire wamena sumatera sumatra sumut sumbar
    sumsel jawa jabar jateng jatim batam bintan tanjungpinang nias sibolga binjai siantar
    bukittinggi payakumbuh solok dumai lubuklinggau sabang lhokseumawe langsa meulaboh
    pidie semeru merapi krakatau bromo indonesia nkri malaysia kualalumpur singapura thailand
    bangkok filipina vietnam kamboja laos myanmar rohingya brunei china cina tiongkok beijing
    wuhan taiwan hongkong jepang tokyo korea seoul india pakistan bangladesh afghanistan arab
    saudi makkah mekkah mekah madinah jeddah palestina gaza rafah israel iran irak turki turkiye
    suriah yaman yordania lebanon mesir qatar kuwait uea dubai rusia moskow ukraina kiev eropa
    inggris london prancis paris jerman berlin belanda spanyol italia roma vatikan portugal
    swiss swedia norwegia denmark finlandia polandia yunani amerika usa washington kanada
    meksiko brasil argentina chile australia sydney selandia afrika nigeria maroko aljazair
    libya sudan somalia kenya asia utara selatan barat timur tenggara
    """
)
"""Regions, cities and countries in one word each, and the quarters of the sky in their names."""

PEOPLE = _words(
    """
    jokowi widodo jkw gibran rakabuming kaesang iriana prabowo subianto anies baswedan ganjar
    pranowo mahfud muhaimin iskandar imin megawati soekarnoputri puan maharani luhut pandjaitan
    bahlil lahadalia erick thohir sandiaga airlangga hartarto ahok basuki purnama sby yudhoyono
    ahy kalla maruf najwa shihab rizieq rocky gerung paloh hasto kristiyanto amien zulkifli
    listyo sigit sambo tito karnavian retno marsudi terawan budi gunadi kamil emil ridwan dedi
    mulyadi khofifah risma tri rismaharini yasonna moeldoko wiranto gatot nurmantyo andika
    perkasa agus yaqut nadiem makarim muhadjir pratikno mulyani purbaya soekarno sukarno
    soeharto suharto habibie gusdur abdurrahman tommy fadli zon hamzah ferdinand refly harun
    denny firli bahuri novel febri bobby nasution pramono anung rano karno raffi ahmad nagita
    deddy corbuzier trump biden obama putin zelensky netanyahu erdogan xi jinping jong macron
    modi mahathir anwar ibrahim assad khamenei gates musk zuckerberg soros messi ronaldo
    """
)
"""Parts of the names of people much spoken of."""

BODIES = _words(
    """
    polri polda polres polsek polresta polrestabes brimob densus bareskrim propam tni kodam
    kodim koramil kopassus kostrad bais bssn kpk kpu kpud bawaslu dkpp mui nu pbnu
    muhammadiyah fpi hti pki bpom bmkg bnpb bpbd basarnas bnn bkn bps bpk bpkp ppatk ojk lps
    bulog bpjs taspen asabri jamsostek kominfo komdigi kemenkes kemenkeu kemensos kemenag
    kemendikbud kemendikbudristek kemendikdasmen kemendagri kemenhan kemenhub kemenkumham
    kemenlu kemnaker kemenaker kementan kemendag kementerian kemenpora kemenpan pupr esdm klhk
    dpr dprd dpd mpr mk komnas kontras pssi pdip golkar gerindra nasdem pkb pks demokrat
    perindo hanura psi ppp pertamina pln telkom telkomsel indosat xl smartfren garuda kai
    pelni damri jasamarga angkasapura gojek grab tokopedia shopee lazada bukalapak tiktok
    whatsapp facebook instagram telegram youtube google microsoft tesla bri bni bca btn bsi bjb
    bpd cimb danamon bukopin seabank ovo gopay linkaja pegadaian
    who pbb unicef nato imf interpol fbi cia nasa hamas isis mossad unesco fifa indofood
    indomie indomaret alfamart unilever nestle danone aqua pfizer sinovac astrazeneca moderna
    """
)
"""Authorities, parties, banks and companies."""

ROLES = _words(
    """
    presiden wapres capres cawapres menteri menko menkes menkeu mensos menag menhan mendagri
    menlu mendikbud menaker menhub mendag mentan menkominfo menkumham menpan menpora wamen
    kapolri wakapolri kapolda kapolres kapolsek panglima pangdam kasad ksad kasal danrem dandim
    danramil jenderal kolonel gubernur wagub bupati wabup walikota wali camat lurah kades ketua
    sekjen jaksa hakim mahkamah direktur dirut dirjen komisaris rektor duta dubes ketum jubir
    sultan raja paus kementerian dinas badan bank partai kejaksaan pengadilan komisi
    """
)
"""Offices that a person holds, and the words with which the names of bodies begin."""

NAME_LEADS = _words(
    """
    pak bapak bpk ibu bu bang mas mbak kak ustaz ustadz ustad kiai kyai habib gus buya syekh ulama
    dr dokter prof profesor haji hj almarhum almarhumah bernama nama artis aktor penyanyi pengacara
    """
)
"""Words after which a person's name stands."""

PLACE_LEADS = _words(
    "kota kabupaten kab provinsi prov kecamatan kec desa kelurahan pulau gunung pelabuhan bandara "
    "stasiun terminal pantai sungai danau negara tol warga rsud kampung"
)
"""Words after which the name of a place stands."""
