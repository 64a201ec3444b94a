### Интерфейс мәтіндері қазақ тілінде. Кілттер мен айнымалылар en.ftl файлындағыдай.

product = Sidelight

## Карточка

card-title = { $name }, { $type }
card-then = { $precision ->
    [year] { $date } жылы
    [month] { $date } айында
   *[day] { $date } күні
}
card-then-today = Бүгін
card-now = Қазір
card-as-of = дерек күні: { $date }
card-unchanged = Сол кезде және қазір
card-no-date = күні табылмады: бүгінгі дерек
card-date-of-article = мақала күні: { $date }
card-since = Осы мақаладан кейін
card-since-nothing = Содан бері өзгеріс болғаны белгісіз (дерек күні: { $date })
card-since-unknown = Содан бері өзгеріс болғаны белгісіз
card-since-before = Бұдан жаңа дерек жоқ: соңғы расталуы осы мақаладан бұрын, { $date }
card-more-changes = { $count ->
    [one] тағы { $count } өзгеріс
   *[other] тағы { $count } өзгеріс
}
card-facts = Деректер
card-relations = Осы мақаладағы басқалармен байланысы
card-also-related = Басқа байланыстар
card-why = Неге бұл карточка?
card-source = Дереккөз
card-sources = { $count ->
    [one] { $count } дереккөз
   *[other] { $count } дереккөз
}
card-unsourced = дереккөзі табылмады
card-known = алғашқы дерек: { $date }
card-confirmed = соңғы расталуы: { $date }
card-disagree = Дереккөздер әртүрлі айтады
card-pack = { $edition }-шығарылым · { $date } · { $pack } · { $publisher }
card-fallback = тілі: { $language }
card-close = Жабу
card-back = Артқа
card-pin = Ашық ұстау
card-unpin = Босату
card-copy = Деректі дереккөзімен көшіру
card-copied = Көшірілді
card-in-panel = Бүйір панельде ашу
card-change-date = Күнін өзгерту
card-loading = Деректер пакеті оқылуда…
card-gone = Пакетте енді жоқ
card-gone-remedy = Бұл атауды білетін пакет өшірілген немесе жаңартылған. Атаулар қайта белгіленуі үшін бетті жаңартыңыз.
card-error = Деректер пакетін оқу мүмкін болмады
card-error-remedy = Баптауларды ашып, «Қалпына келтіру» түймесін басыңыз немесе браузерді қайта іске қосыңыз.
card-nothing-then = Бұл күнге дерек жоқ
card-no-longer = Енді қызметте емес
card-earlier = Бұрын
role-earlier = Бұрын: { $role }
card-office = { $title }: лауазымды атқарған адам ({ $date })
card-possible = Мүмкін

card-frame-title = Осы атау туралы деректер
menu-who-is-this = Бұл кім немесе не?
menu-panel = Мақала бүйір панельде

## Не өзгерді

change-began = басталды
change-ended = аяқталды
change-happened = болды
change-before = бұрын: { $before }
change-revised = { $before } → { $after }
change-slipped = мерзімі ауысты: { $before } → { $after }
change-planned = жоспарланған: { $value }
change-disputed = енді даулы

## Ескілігі мен күмән

doubt-event = өзгерген болуы мүмкін: { $event } – { $date }
doubt-review = соңғы расталғанына көп уақыт өтті: { $date }
doubt-short = өзгерген болуы мүмкін

## Неге

why-full-name = Мұнда толық аты жазылған.
why-initials = Мұнда инициалдары мен тегі жазылған.
why-patronymic = Мұнда аты мен әкесінің аты жазылған.
why-surname-after-full-name = Мұнда тегі жазылған; толық аты осы мақаланың басқа жерінде бар.
why-surname-after-title = Тегі осы адамның лауазымынан кейін тұр.
why-surname-in-context = Мұнда тегі жазылған, ал мақала осы адамға қатысты нәрселер туралы.
why-dominant-surname = Тегі жалғыз тұр; жаңалықтарда ол дерлік әрдайым осы адамды білдіреді.
why-acronym = Мұнда қысқартылған атауы жазылған.
why-phrase = Бұл сөздер – оның атауларының бірі.
why-phrase-with-neighbour = Бұл сөздер маңайындағы сөздермен бірге соны білдіреді.
why-head-noun = Атау оның не екенін білдіретін сөзбен бірге тұр.
why-office-on-date = Сөздер лауазымды атайды; сол кезде ({ $date }) оны осы адам атқарған.
why-office-last-confirmed = Сөздер лауазымды атайды; осы адамның сол лауазымда екені соңғы рет расталған күн: { $date }.
why-possible = Сөздер осыны білдіруі мүмкін, бірақ анық емес.
why-evidence-name = Атауы: «{ $text }»
why-evidence-antecedent = Толық атауы: «{ $text }»
why-evidence-title = Лауазымы: «{ $text }»
why-evidence-country = Ел: «{ $text }»
why-evidence-date = Күні: { $date }
why-evidence-context = Маңайындағы сөз: «{ $text }»
why-evidence-related = Осы мақалада сондай-ақ: { $name }
why-evidence-dominant = Бұл атауды әдетте осы адам иеленеді
why-evidence-neighbour = Маңайында: «{ $text }»
why-evidence-head = Бірге: «{ $text }»
why-alternatives = Мынаны да білдіруі мүмкін еді: { $names }.

## Күні қайдан алынды

date-given = осы мәтінге берілген
date-reader = сіз көрсеткен
date-json-ld = беттің деректерінен
date-meta = беттің деректерінен
date-time = беттен
date-url = мекенжайдан
date-ancestor = айналасындағы беттен
date-today = күні табылмады: бүгінгі дерек

## Қалқымалы терезе

popup-in-this-story = Осы мақалада
popup-date = Мақала күні
popup-set-date = Күнін көрсету
popup-reset-date = Беттің өз күніне қайту
popup-mentions = { $count ->
    [one] { $count } рет аталған
   *[other] { $count } рет аталған
}
popup-changed = өзгеріс бар
popup-jump = Аталған жеріне өту: { $name }
popup-group-people = Адамдар
popup-group-organisations = Ұйымдар, бағдарламалар және шарттар
popup-group-companies = Компаниялар
popup-group-projects = Жобалар
popup-group-places = Елдер мен жерлер
popup-off-here = Осы сайтта сөндіру
popup-on-here = Осы сайтта қосу
popup-since = Осы мақаладан кейін
popup-since-nothing = Осы мақалада аталғандар содан бері өзгергені белгісіз (дерек күні: { $date }).
popup-elsewhere = Беттің басқа жерлерінде
popup-rejected = Белгіленбеген атаулар
popup-options = Баптаулар
popup-pack = { $pack }, { $edition }-шығарылым, { $date } · { $entities ->
    [one] { $entities } нысан
   *[other] { $entities } нысан
}
popup-age = { $days ->
    [0] бүгін тексерілді
    [one] { $days } күн бұрын
   *[other] { $days } күн бұрын
}
popup-none = Атаулар табылмады
popup-none-more = Пакеттеріңіздегі адамдардың, бағдарламалар мен жобалардың ешқайсысы бұл мақалада аталмаған.
popup-reading = Бет оқылуда…
popup-unreadable = Бұл бетті оқу мүмкін емес
popup-unreadable-more = Браузер беттері, кеңейту дүкендері және PDF қарау құралы кеңейтулер үшін жабық. Мәтінді іздеу бетіне көшіріңіз.
popup-installing = Деректер пакеті дайындалуда…
popup-installing-more = Бұл бір рет болады және желіні қажет етпейді.
popup-off = Sidelight бұл сайтта сөндірулі
popup-off-more = Мұнда ештеңе оқылмайды.
popup-turn-on = Қосу
popup-no-access = Sidelight бұл сайтты оқи алмайды
popup-no-access-more = Браузер рұқсат бермеді. Осы сайтқа немесе барлық сайттарға рұқсат беріңіз.
popup-allow = Рұқсат беру

## Атау неге белгіленбеген

reject-left-guard = алдында басқа атау тұр
reject-container = басқа нәрсенің атауының бөлігі
reject-foreign-initial = инициал басқа адамдікі
reject-blocker = басқа атаудың бөлігі
reject-no-antecedent = толық атауы бұл мақалада жоқ
reject-needs-context = қайсысы екенін білдіретін сөз маңайында жоқ
reject-ambiguous = бірнеше мағына беруі мүмкін
reject-office-unknown = сол кезде лауазымды кім атқарғаны анық емес
reject-former-or-plural = бұрынғы немесе бірнеше лауазым иесі туралы айтылған
reject-case = атау ретінде жазылмаған

## Түрлері

type-person = адам
type-organisation = ұйым
type-company = компания
type-programme = бағдарлама
type-project = жоба
type-treaty = шарт
type-country = ел
type-place = жер
type-office = лауазым

## Дереккөз түрлері

source-official = ресми дереккөз
source-state-media = мемлекеттік БАҚ
source-wire = ақпарат агенттігі
source-independent = тәуелсіз БАҚ
source-intergovernmental = үкіметаралық ұйым
source-reference = анықтамалық басылым

## Деректердің сипаты

nature-planned = жоспарланған
nature-estimated = болжамды
nature-disputed = даулы
between-dates = { $from } – { $to } аралығында
from-date = { $precision ->
    [year] { $date } жылдан бері
    [month] { $date } айынан бері
   *[day] { $date } күнінен бері
}
to-date = { $precision ->
    [year] { $date } жылға дейін
    [month] { $date } айына дейін
   *[day] { $date } күніне дейін
}
to-about = { $precision ->
    [year] шамамен { $date } жылға дейін
    [month] шамамен { $date } айына дейін
   *[day] шамамен { $date } күніне дейін
}
from-to = { $from } – { $to }
year-span = { $from } – { $to }
acting = міндетін атқарушы
card-more-facts = { $count ->
    [one] тағы { $count } дерек
   *[other] тағы { $count } дерек
}

## Баптаулар

options-title = Баптаулар
options-general = Жалпы
options-marks = Беттердегі белгілер
options-cards = Карточкалар
options-names = Атаулар
options-sites = Сайттар
options-packs = Деректер пакеттері
options-storage = Сақтау және күйі
options-file = Экспорт, импорт, тазалау
options-language = Тіл
options-language-auto = Браузердегідей
options-theme = Тақырып
theme-auto = Жүйедегідей
theme-light = Ашық
theme-dark = Күңгірт
options-marks-on = Беттерде атауларды белгілеу
options-marks-on-more = Белгісіз де атауды меңзегенде карточка ашылады.
options-quiet = Тыныш режим
options-quiet-more = Сіз атауды меңзегенше немесе пернелер тіркесімін басқанша ештеңе белгіленбейді. Бет қай сөздері белгіленгенін көре алады; тыныш режимде ештеңе көрмейді.
options-mark-style = Белгілердің түрі
mark-style-dotted = Нүктелі сызық
mark-style-line = Сызық
mark-style-tint = Түсті фон
options-mark-colour = Белгілердің түсі
mark-colour-text = Мәтіндей
mark-colour-blue = Көк
mark-colour-green = Жасыл
mark-colour-violet = Күлгін
mark-colour-orange = Сарғылт
options-mark-sample = Белгіленген атау осылай көрінеді.
options-mark = Қай жерлері белгіленеді
mark-first = Мақалада әр атаудың бірінші кездесуі
mark-all = Барлығы
options-mark-places = Елдер мен жерлерді де белгілеу
options-mark-furniture = Мәзірдегі, пікірлердегі және сілтеме тізімдеріндегі атауларды да белгілеу
options-dwell = Карточка ашылғанға дейінгі кідіріс
options-dwell-value = { $ms } мс
options-hold-key = Карточканы тек перне басулы тұрғанда ашу
hold-none = Пернесіз
hold-alt = Alt
hold-control = Ctrl
hold-shift = Shift
options-unsure = Ықтимал сәйкестіктерді көрсету
options-unsure-more = Атаудың кімді білдіретіні анық болмаса, карточка соны айтып, тағы кімдер болуы мүмкін екенін тізеді.
options-remember-seen = Қай деректерді көргенімді есте сақтау
options-remember-seen-more = Сонда карточка соңғы көргеніңізден бері не жаңарғанын айтады. Тек осы құрылғыда сақталады, жекелік терезелерде ешқашан.
options-known = Мен білетін атаулар
options-known-more = Мақаладан кейін бірдеңе өзгермесе, қайта белгіленбейді.
options-hidden = Жасырылған атаулар
options-hidden-more = Ешбір бетте белгіленбейді және көрсетілмейді.
options-list-empty = Әзірге бос.
options-remove = Алып тастау: { $name }
options-removed = Алып тасталды: { $name }.
options-undo = Қайтару
options-sites-off = Бұл сайттарда сөндірулі
options-sites-off-more = Онда ештеңе оқылмайды. Веб-пошта басынан тізімде тұр.
options-sites-unmarked = Бұл сайттарда белгі қойылмайды
options-sites-unmarked-more = Карточкалар онда ашылады.
options-site = Сайт
options-add = Қосу
options-site-bad = Сайтты былай жазыңыз: example.org, example.* немесе example.org/part.
options-pack-by = { $publisher } · { $edition }-шығарылым · { $date }
options-pack-counts = { $entities } нысан · { $names } атау · { $statements } дерек
options-pack-size = алатын орны: { $size }
options-pack-enabled = Қолданыста
options-pack-marks = Атауларын белгілеу
pack-origin-bundled = кеңейтумен бірге келген
pack-origin-subscribed = жазылым бойынша
pack-origin-file = файлдан
options-pack-licence = Лицензия: { $licence }
options-pack-contact = Түзетулер: { $contact }
options-sync = Жаңартулар
sync-auto = Өздігінен, кесте бойынша
sync-manual = Тек мен айтқанда
options-used = Алып тұрған орны: { $used }
options-persisted = Дискіде орын азайса да, браузер бұл деректерді сақтайды.
options-not-persisted = Дискіде орын азайғанда браузер бұл деректерді өшіруі мүмкін. Сонда кеңейтумен келген пакет қайта қызмет етеді.
options-persist = Браузерден оларды сақтауды сұрау
options-repair = Қалпына келтіру
options-repair-more = Кеңейтумен келген пакеттерді қоймаға қайта жазады. Баптауларыңыз сақталады.
options-repaired = Пакеттер қайта жазылды.
options-failed = Орындалмады: { $reason }
options-export = Баптаулар мен тарихты файлға сақтау
options-import = Баптаулар мен тарихты файлдан оқу
options-import-found = { $date } күнгі файл, { $count } баптау, тарихта { $entities } атау.
options-import-merge = Менікіне қосу
options-import-replace = Менікін ауыстыру
options-import-bad = Бұл Sidelight баптау файлы емес немесе бүлінген. Ештеңе өзгертілген жоқ.
options-imported = Баптаулар мен тарих қолданылды.
options-cancel = Бас тарту
options-clear = Барлығын тазалау
options-clear-more = Осы кеңейтудің баптаулары, тізімдері, тарихы мен пакеттері өшіріледі. Онымен келген пакет қайта жазылады.
options-clear-sure = Иә, барлығын тазалау
options-cleared = Барлығы тазаланды.
options-damaged = Бүлінген баптаулар бастапқы мәндермен ауыстырылды:
options-damaged-all = барлық баптаулар
options-mend = Бастапқы мәндерді қалдыру
options-managed = Ұйымыңыз белгілеген.
sync-checked = Соңғы тексеру: { $when }.
sync-next = Келесі тексеру: { $when }.
sync-never = Жазылым бар, әлі тексерілген жоқ.
sync-current = Жаңартылған.
sync-no-address = Бұл пакет тек кеңейтумен бірге өзгереді: бұл жинақта оның мекенжайы жоқ.
sync-from-file = Файлдан: жаңарту үшін жаңарақ файл қосыңыз.
sync-address = Мекенжай: { $address }
sync-signer = Жариялаушы қол қойған, түбірі { $fingerprint }
sync-now = Қазір тексеру
sync-pause = Өзі тексерсін
sync-undo = { $edition }-шығарылымға оралу
sync-held = Сіз осы шығарылымға оралдыңыз. Рұқсат бергенше жаңалары алынбайды.
sync-release = Жаңа шығарылымдарды қайта алу
sync-remove = Жою
sync-remove-sure = Иә, бұл пакетті жою
sync-changes = Соңғы жаңарту нені өзгертті
sync-changes-none = Ештеңе өзгерген жоқ.
sync-change-added = жаңа
sync-change-removed = пакетте енді жоқ
sync-change-counts = деректер: { $added } қосылды, { $changed } өзгерді, { $removed } жойылды
sync-step-checking = Тексерілуде…
sync-step-fetching = Бөлік { $filesDone } / { $files }, { $done } / { $total }
sync-step-verifying = Қолтаңба тексеріліп, индекс құрылуда…
sync-outcome-offline = Желі жоқ. Байланыс қалпына келгенде пакет тексеріледі.
sync-outcome-unreachable = Серверге қол жетпейді немесе ол тым баяу. Кейін қайта әрекет жасалады.
sync-outcome-moved = Сервер басқа мекенжайға жібереді, оған өтпейміз. Жаңа мекенжайды жариялаушыдан сұраңыз.
sync-outcome-forged = Қолтаңба қате: біреу өзін жариялаушы етіп көрсетуі мүмкін. Ештеңе алынған жоқ.
sync-outcome-other-key = Сервердің кілті осы мекенжайда көрсетілген кілт емес. Мекенжайды жариялаушы бергенімен салыстырыңыз; ол дұрыс болса, біреу өзін жариялаушы етіп көрсетуі мүмкін. Ештеңе алынған жоқ.
sync-outcome-rolled-back = Сервер бұрын көрілгеннен ескі шығарылымды ұсынады. Ештеңе алынған жоқ.
sync-outcome-frozen = Сервер мұның ең жаңа шығарылым екенін растай алмады; деректер ескірген болуы мүмкін. Қайталана берсе, компьютер сағатын тексеріңіз немесе жариялаушыдан сұраңыз.
sync-outcome-incomplete = Серверде жаңарту толық емес немесе бүлінген. Кейін қайта әрекет жасалады.
sync-outcome-too-large = Сервер қол қойылғаннан не рұқсат етілгеннен көп жібереді. Ештеңе алынған жоқ.
sync-outcome-not-a-pack = Бұл мекенжайдан келген Sidelight пакеті емес. Желі кіруді сұраса, алдымен кіріңіз.
sync-outcome-needs-update = Бұған кеңейтудің жаңарақ нұсқасы керек. Жаңартып, қайта тексеріңіз.
sync-outcome-taken = Мұндай идентификатор не атау басқа жариялаушының пакетінде бар. Қасына қосуға болмайды.
sync-outcome-other-pack = Сервер онда енді басқа пакет шығарады. Жариялаушыдан сұраңыз.
sync-outcome-full = Диск толы. Орын босатып, қайта тексеріңіз.
sync-outcome-store = Қойма қатесі. Қайта тексеріңіз; көмектеспесе, төмендегі «Қалпына келтіру» түймесін басыңыз.
sync-outcome-no-database = Бұл браузер Sidelight дерекқорын сақтамайды (тарих өшірулі немесе профиль зақымдалған). Кірістірілген пакеттер жұмыс істейді; мұнда басқаларын қосуға да, жаңартуға да болмайды.
sync-outcome-bad-address = Бұл мекенжай жарамайды: ол https:// деп басталады, жалпыға ашық сервердің атын айтады, пайдаланушы аты, порты және «?» болмайды.
sync-outcome-no-fingerprint = Мекенжай соңында 64 таңбалы «#sha256=…» жоқ. Онсыз кез келген адам жариялаушы болып көріне алады: толық мекенжайды сұраңыз.
sync-outcome-bad-zip = Бұл .zip файлындағы пакет емес немесе файл бүлінген.
sync-outcome-running = Жаңарту жүріп жатыр. Аяқталуын күтіңіз.
sync-outcome-superseded = Пакет осы арада өзгерді немесе жойылды.
sync-outcome-restored = Қойма жоғалған еді. Бұл жазылым көшірмесінен қалпына келді: өзіңіздікі екенін қарап, тексеруін қосыңыз.
sync-outcome-unexpected = Белгісіз себеппен болмады. Хабарлауыңызды өтінеміз.
add-pack = Пакет қосу
add-pack-more = Жариялаушы берген мекенжай бойынша немесе .zip файлынан. Бірдеңе сақталмай тұрып, пакеттің не екені осында көрсетіледі.
add-pack-address = Пакеттің мекенжайы
add-pack-look = Қарау
add-pack-unreachable = Серверге қол жетпейді немесе ол тым баяу. Мекенжайды тексеріңіз немесе кейін қайталаңыз.
add-pack-file = Файлдан
add-pack-facts = Жүктеледі: { $size } · Тілдер: { $languages } · Лицензия: { $licence }
add-pack-warning = Беттер қай сөздері белгіленгенін, демек, қандай пакеттеріңіз барын біле алады. Пакеттің белгілерін сөндіруге болады.
add-pack-yes = Бұл пакетті қосу
request-log = Барлық сұраулар журналы
request-log-more = Кеңейту осы уақытқа дейін жасаған әр сұрау. Бет оқу бірде-бір сұрау жасамайды.
request-log-none = Әзірге жоқ.
request-log-time = Уақыты
request-log-address = Мекенжайы
request-log-bytes = Байт
request-log-outcome = Нәтижесі
request-log-ok = алынды
request-log-none-there = серверде жоқ

## Карточка әрекеттері

card-actions = Басқа әрекеттер
card-known-action = Мұны білемін
card-known-done = Енді бірдеңе өзгергенде ғана белгіленеді.
card-hide-action = Бұл атауды барлық жерде жасыру
card-hidden-done = Жасырылды. Баптаулардан қайтаруға болады.
card-report-action = Қате сәйкестік пе?
card-copy-all = Барлық деректі дереккөздерімен көшіру
card-copy-this = Көшіру: { $fact }
card-new = Соңғы көргеніңізден бері жаңа
card-possible-unsure = Бұл сөздердің осыны білдіретіні анық емес.
card-possible-because = Себебі: { $reason }.
card-possible-others = Сондай-ақ мынаны білдіруі мүмкін:
card-holders = Лауазымды кім атқарған
card-offices = Атқарған қызметтері
card-timeline = Хронология
milestone-done = орындалды
milestone-planned = жоспарланған
milestone-slipped = ауыстырылды: бұрын { $before }
card-map = Карта
map-label = Карта: { $places }
card-in-common = Осы мақаладағы басқалармен ортақ тұстары
card-pair = { $first } және { $second }
card-pair-none = Пакеттерде олардың ортақ тұсы жоқ.
card-spoken = { $name }, { $type }. { $role }
card-spoken-count = { $count ->
    [one] Бұл мақалада { $count } атау бар.
   *[other] Бұл мақалада { $count } атау бар.
}
card-spoken-place = { $at } / { $of }: { $spoken }
card-panel-waits = Карточка бүйір панельде күтіп тұр: Sidelight түймесінен «Бүйір панель» дегенді таңдаңыз.

## Бүйір панель және терезе көріністері

popup-view-story = Кім және не
popup-view-since = Содан бері
popup-view-together = Байланыстар
popup-view-timeline = Хронология
popup-view-map = Карта
popup-views = Мақала көріністері
popup-since-today = Мақаланың бұрынғы күні жоқ, салыстыратын ештеңе жоқ.
popup-graph = Бір-бірімен байланысы: { $count } байланыс
popup-relations-none = Пакеттерде осы мақаладағы атаулар арасында байланыс жоқ.
popup-timeline-none = Пакеттерде осы атауларға қатысты күні бар оқиға жоқ.
popup-timeline-article = осы мақала
popup-map-none = Пакеттерде бұл атаулардың бағыты не орны жоқ.
popup-sources = Осы мақала деректерінің дереккөздері
popup-copy-sources = Дереккөздерді көшіру
popup-print = Басып шығару
popup-previous = Алдыңғы атау
popup-next = Келесі атау
popup-panel = Бүйір панель
popup-search = Іздеу
popup-marks-off-here = Бұл сайтта белгілемеу
popup-marks-on-here = Бұл сайтта белгілеу
popup-card-blocked = Бұл бет карточка ашуға мүмкіндік бермейді. Атауды осы жерден таңдаңыз.
popup-card-of = Карточка: { $name }
popup-candidates = білдіруі мүмкін:

## Іздеу

search-title = Барлық пакеттерден іздеу
search-box = Адамның, бағдарламаның, жобаның не жердің атауы
search-found = { $count ->
    [one] { $count } нәтиже
   *[other] { $count } нәтиже
}
search-none = Ешбір атау бұлай басталмайды.
search-as = сондай-ақ: { $name }
search-choose = Карточкасын осы жерден көру үшін атауды таңдаңыз.
search-paste = Немесе мәтін қойыңыз
search-paste-more = PDF-тен, хабарламадан не жабық беттен. Мәтін осы құрылғыда қалады.
search-text = Мәтін
search-date = Мәтін күні
search-read = Атауларды табу

## Қош келдіңіз

welcome-title = Sidelight дайын
welcome-lead = Ол оқыған жаңалықтарыңыздағы басшыларды, бағдарламалар мен жобаларды белгілеп, мақала күнінде және қазір не рас екенін әрі оны кім айтқанын көрсетеді.
welcome-try = Осында байқап көріңіз
welcome-try-how = Асты сызылған атауды меңзеңіз немесе Tab пен Enter пернелерін басыңыз.
welcome-sample = 2023 жылғы қарашада Ильхам Әлиев пен Қасым-Жомарт Тоқаев Бакуде СПЕКА мен Орта дәліз туралы сөйлесті. Қазақстан Президенті Баку – Тбилиси – Карс темір жолын да атап өтті.
welcome-pin = Түймені көз алдында ұстаңыз
welcome-pin-chrome = Құралдар тақтасындағы пазл белгішесін ашып, Sidelight-ты бекітіңіз. Түйме мақалада кім және не бар екенін көрсетеді.
welcome-pin-firefox = Құралдар тақтасындағы пазл белгішесін, сосын Sidelight жанындағы тісті дөңгелекті ашып, «Құралдар панеліне бекіту» дегенді таңдаңыз.
welcome-stays = Құрылғыңызда не қалады
welcome-stays-more = Деректер пакеттері, баптауларыңыз және сөндірмесеңіз, карточка көрсеткен деректер тізімі. Беттердің мәтіні жадта оқылады әрі ешқашан сақталмайды.
welcome-leaves = Одан не шығады
welcome-leaves-more = Оқығаныңыз туралы ештеңе. Сұраулар тек жазылған пакеттеріңіздің мекенжайларына, бөлек кесте бойынша жіберіледі.
welcome-updates = Өздігінен жаңарады
welcome-updates-more = Бұл пакеттердің жаңа шығарылымдары бөлек кесте бойынша, әрқайсысы өз мекенжайынан сұралады. Оқығаныңыз туралы ештеңе айтылмайды.
welcome-updates-switch = Бұл пакеттер өздігінен жаңарсын
welcome-access = Браузер беттерге рұқсат бермеді
welcome-access-more = Онсыз ешбір атау табылмайды. Беттердің мәтіні құрылғыңыздан ешқашан шықпайды.

## Қате сәйкестік туралы хабар

report-title = Қате сәйкестікті хабарлау
report-more = Бөлісілетіні осы ғана. Ештеңе жіберілмейді: сақтаңыз немесе көшіріп, өзіңіз жеткізіңіз.
report-text = Сөйлем
report-says = Sidelight бойынша
report-right = Дұрысы
report-nothing = сәйкестік жоқ
report-save = Файлға сақтау
report-copy = Көшіру
