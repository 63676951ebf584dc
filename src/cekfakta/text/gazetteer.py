"""Places, people, offices and bodies known by name, in folded words: capitals matter not."""

from __future__ import annotations

from cekfakta.text.lexicon import words

PLACES = words(
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

PEOPLE = words(
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

BODIES = words(
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

ROLES = words(
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

NAME_LEADS = words(
    """
    pak bapak bpk ibu bu bang mas mbak kak ustaz ustadz ustad kiai kyai habib gus buya syekh ulama
    dr dokter prof profesor haji hj almarhum almarhumah bernama nama artis aktor penyanyi pengacara
    """
)
"""Words after which a person's name stands."""

PLACE_LEADS = words(
    "kota kabupaten kab provinsi prov kecamatan kec desa kelurahan pulau gunung pelabuhan bandara "
    "stasiun terminal pantai sungai danau negara tol warga rsud kampung"
)
"""Words after which the name of a place stands."""

AILMENTS = words(
    """
    diabetes kanker stroke jantung ginjal asma covid hiv aids tbc malaria berdarah flu mpox polio
    campak kolesterol hipertensi rabun katarak epilepsi tumor autoimun leukemia hepatitis tifus
    kusta pikun alzheimer parkinson maag wasir mandul keguguran anemia rabies difteri meningitis
    pneumonia migrain perokok
    """
)
"""Diseases and what falls ill, by the one name that ``ALIASES`` gives each."""

REMEDIES = words(
    """
    kelor nipis lemon bawang jahe kunyit temulawak madu kelapa petai jengkol nanas pepaya
    pisang salak durian manggis sirsak pare mentimun timun wortel bayam seledri kacang
    kedelai tempe kopi susu telur cuka zaitun habatussauda sambiloto sirih pandan serai
    cengkeh lada ketumbar kencur lengkuas patikan jambu alpukat apel anggur semangka kurma
    belimbing labu singkong ubi jagung udang kepiting rosela pegagan binahong mengkudu
    ketapang beluntas paracetamol paramex promag bodrex amoxicillin ivermectin panadol
    aspirin insulin antibiotik
    """
)
"""Foods, herbs and medicines that messages praise or warn of, by their most telling word."""

ALIASES = {
    **dict.fromkeys(("cina", "china", "tionghoa"), "tiongkok"),
    **dict.fromkeys(("usa", "as", "us"), "amerika"),
    **dict.fromkeys(("jogja", "jogjakarta", "yogya", "diy", "djogja"), "yogyakarta"),
    **dict.fromkeys(("sumatra",), "sumatera"),
    **dict.fromkeys(("mekkah", "mekah"), "makkah"),
    **dict.fromkeys(("aussie", "ostrali"), "australia"),
    **dict.fromkeys(("turkiye",), "turki"),
    **dict.fromkeys(("surakarta",), "solo"),
    **dict.fromkeys(("jkt", "dki"), "jakarta"),
    **dict.fromkeys(("bdg",), "bandung"),
    **dict.fromkeys(("jkw", "widodo"), "jokowi"),
    **dict.fromkeys(("subianto",), "prabowo"),
    **dict.fromkeys(("rakabuming",), "gibran"),
    **dict.fromkeys(("korona", "corona", "coronavirus"), "covid"),
    **dict.fromkeys(("kardiovaskular",), "jantung"),
    **dict.fromkeys(("dbd", "dengue"), "berdarah"),
    **dict.fromkeys(("wa",), "whatsapp"),
    **dict.fromkeys(("fb",), "facebook"),
    **dict.fromkeys(("ig",), "instagram"),
    **dict.fromkeys(("kominfo",), "komdigi"),
}
"""Other names of a place, person, body or disease, each with the one that is compared."""

SPELT_OUT = {
    "diabetes": ("kencing manis", "gula darah", "sakit gula", "penyakit gula"),
    "hipertensi": ("darah tinggi", "tekanan darah"),
    "rabun": ("mata minus", "mata rabun", "mata buram", "mata", "matanya"),
    "asma": ("sesak napas", "sesak nafas"),
    "kemenkes": ("kementerian kesehatan", "menteri kesehatan", "menkes"),
    "kemenkeu": ("kementerian keuangan", "menteri keuangan", "menkeu"),
    "kemensos": ("kementerian sosial", "menteri sosial", "mensos"),
    "kemenag": ("kementerian agama", "menteri agama", "menag"),
    "kemendikbud": ("kementerian pendidikan", "menteri pendidikan", "kemendikbudristek",
                    "kemendikdasmen", "mendikbud"),
    "kemendagri": ("kementerian dalam negeri", "menteri dalam negeri", "mendagri"),
    "kemenhub": ("kementerian perhubungan", "menteri perhubungan", "menhub"),
    "kemenhan": ("kementerian pertahanan", "menteri pertahanan", "menhan"),
    "kemenlu": ("kementerian luar negeri", "menteri luar negeri", "menlu"),
    "kemnaker": ("kementerian ketenagakerjaan", "menteri ketenagakerjaan", "kemenaker", "menaker"),
    "kementan": ("kementerian pertanian", "menteri pertanian", "mentan"),
    "kemendag": ("kementerian perdagangan", "menteri perdagangan", "mendag"),
    "komdigi": ("kementerian komunikasi", "menteri komunikasi", "kominfo", "menkominfo"),
    "esdm": ("energi dan sumber daya mineral", "kementerian energi", "menteri energi"),
    "polri": ("polisi", "kepolisian", "kapolri", "mabes polri", "polda", "polres", "polresta",
              "polrestabes", "polsek", "kapolda", "kapolres", "kapolresta", "kapolsek"),
    "tni": ("tentara", "panglima tni", "prajurit"),
    "bpom": ("badan pom", "badan pengawas obat"),
    "bmkg": ("badan meteorologi",),
    "bnpb": ("badan nasional penanggulangan bencana",),
    "bpbd": ("badan penanggulangan bencana daerah",),
    "kpu": ("komisi pemilihan umum",),
    "kpk": ("komisi pemberantasan korupsi",),
    "mui": ("majelis ulama",),
    "mk": ("mahkamah konstitusi",),
    "ma": ("mahkamah agung",),
    "ojk": ("otoritas jasa keuangan",),
    "dpr": ("dewan perwakilan rakyat", "parlemen"),
    "bri": ("bank rakyat indonesia", "brimo"),
    "bni": ("bank negara indonesia",),
    "bca": ("bank central asia",),
    "pbb": ("perserikatan bangsa",),
    "who": ("organisasi kesehatan dunia",),
    "bpjs": ("jkn", "jaminan kesehatan nasional"),
    "kai": ("kereta api",),
    "pln": ("perusahaan listrik negara",),
    "amerika": ("amerika serikat", "paman sam"),
    "makkah": ("tanah suci",),
    "berdarah": ("demam berdarah",),
    "covid": ("virus corona", "virus korona"),
    "djp": ("pajak",),
    "jabar": ("jawa barat",),
    "jateng": ("jawa tengah",),
    "jatim": ("jawa timur",),
    "sumut": ("sumatera utara",),
    "sumbar": ("sumatera barat",),
    "sumsel": ("sumatera selatan",),
    "kalbar": ("kalimantan barat",),
    "kalteng": ("kalimantan tengah",),
    "kalsel": ("kalimantan selatan",),
    "kaltim": ("kalimantan timur",),
    "kaltara": ("kalimantan utara",),
    "sulut": ("sulawesi utara",),
    "sulteng": ("sulawesi tengah",),
    "sulsel": ("sulawesi selatan",),
    "sultra": ("sulawesi tenggara",),
    "sulbar": ("sulawesi barat",),
    "ntt": ("nusa tenggara timur",),
    "ntb": ("nusa tenggara barat",),
    "kepri": ("kepulauan riau",),
    "babel": ("bangka belitung",),
    "jabodetabek": ("jakarta",),
    "perokok": ("rokok", "merokok"),
}  # fmt: skip
"""Phrases in folded words that say a name otherwise: an office, a name written out."""

SHORT = {phrase: name for name, phrases in SPELT_OUT.items() for phrase in phrases}
"""The short name of each phrase of ``SPELT_OUT``."""

QUARTERED = words("jawa sumatera kalimantan sulawesi papua jakarta tenggara maluku halmahera")
"""Places that a quarter of the sky divides: Jawa Barat is another place than Jawa Timur."""

QUARTERS = words("utara selatan barat timur tengah tenggara pusat daya laut")
"""The quarters of the sky in the names of places."""
