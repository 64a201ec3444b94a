### İnterfeys mətnləri Azərbaycan dilində. Açarlar və dəyişənlər en.ftl faylındakı kimidir.

product = Sidelight

## Kart

card-title = { $name }, { $type }
card-then = { $date } tarixində
card-then-today = Bu gün
card-now = İndi
card-as-of = { $date } tarixinə olan məlumat
card-unchanged = O vaxt və indi
card-no-date = tarix tapılmadı: bu günə olan məlumat
card-date-of-article = məqalənin tarixi: { $date }
card-since = Bu məqalədən sonra
card-since-nothing = O vaxtdan bəri dəyişiklik məlum deyil ({ $date } tarixinə olan məlumat)
card-since-unknown = O vaxtdan bəri dəyişiklik məlum deyil
card-since-before = Daha yeni məlumat yoxdur: son təsdiq bu məqalədən əvvəldir, { $date }
card-more-changes = { $count ->
    [one] daha { $count } dəyişiklik
   *[other] daha { $count } dəyişiklik
}
card-facts = Faktlar
card-relations = Bu məqalədəki digərləri ilə əlaqəsi
card-also-related = Digər əlaqələr
card-why = Niyə bu kart?
card-source = Mənbə
card-sources = { $count ->
    [one] { $count } mənbə
   *[other] { $count } mənbə
}
card-unsourced = mənbə tapılmadı
card-known = ilk məlumat: { $date }
card-confirmed = son təsdiq: { $date }
card-disagree = Mənbələr fərqli məlumat verir
card-pack = buraxılış { $edition } · { $date } · { $pack } · { $publisher }
card-fallback = dil: { $language }
card-close = Bağla
card-back = Geri
card-pin = Açıq saxla
card-unpin = Sancağı götür
card-copy = Faktı mənbəsi ilə kopyala
card-copied = Kopyalandı
card-in-panel = Yan paneldə aç
card-change-date = Tarixi dəyiş
card-loading = Fakt paketi oxunur…
card-gone = Artıq paketdə yoxdur
card-gone-remedy = Bu adı tanıyan paket silinib və ya yenilənib. Adların yenidən işarələnməsi üçün səhifəni təzələyin.
card-error = Fakt paketini oxumaq mümkün olmadı
card-error-remedy = Tənzimləmələri açıb “Bərpa et” düyməsini basın və ya brauzeri yenidən başladın.
card-nothing-then = Bu tarix üçün məlumat yoxdur
card-no-longer = Artıq vəzifədə deyil
card-earlier = Əvvəllər
role-earlier = Əvvəllər: { $role }
card-office = { $title }: { $date } tarixində vəzifə sahibi
card-possible = Ola bilsin

card-frame-title = Bu ad haqqında faktlar
menu-who-is-this = Bu kim və ya nədir?
menu-panel = Məqalə yan paneldə

## Nə dəyişib

change-began = başlayıb
change-ended = başa çatıb
change-happened = baş verib
change-before = əvvəl: { $before }
change-revised = { $before } → { $after }
change-slipped = vaxtı dəyişdirilib: { $before } → { $after }
change-planned = planlaşdırılır: { $value }
change-disputed = indi mübahisəlidir

## Köhnəlik və şübhə

doubt-event = dəyişmiş ola bilər: { $event } – { $date }
doubt-review = son təsdiqdən çox vaxt keçib: { $date }
doubt-short = dəyişmiş ola bilər

## Niyə

why-full-name = Burada tam ad yazılıb.
why-initials = Burada inisiallar və soyad yazılıb.
why-patronymic = Burada ad və ata adı yazılıb.
why-surname-after-full-name = Burada soyad yazılıb; tam ad bu məqalənin başqa yerindədir.
why-surname-after-title = Soyad bu şəxsin vəzifəsindən sonra gəlir.
why-surname-in-context = Burada soyad yazılıb və məqalə bu şəxslə bağlı mövzulardandır.
why-dominant-surname = Soyad təkdir; xəbərlərdə demək olar ki, həmişə bu şəxsi bildirir.
why-acronym = Burada qısaltma yazılıb.
why-phrase = Bu sözlər onun adlarından biridir.
why-phrase-with-neighbour = Bu sözlər yaxınlıqdakı sözlərlə birlikdə onu bildirir.
why-head-noun = Ad, nə olduğunu bildirən sözlə birlikdə yazılıb.
why-office-on-date = Sözlər vəzifə bildirir; o vaxt ({ $date }) bu vəzifəni bu şəxs tuturdu.
why-office-last-confirmed = Sözlər vəzifə bildirir; bu şəxsin həmin vəzifədə olduğu son dəfə { $date } tarixində təsdiqlənib.
why-possible = Sözlər bunu bildirə bilər, amma bu, dəqiq deyil.
why-evidence-name = Ad: “{ $text }”
why-evidence-antecedent = Tam adı: “{ $text }”
why-evidence-title = Vəzifə: “{ $text }”
why-evidence-country = Ölkə: “{ $text }”
why-evidence-date = Tarix: { $date }
why-evidence-context = Yaxınlıqdakı söz: “{ $text }”
why-evidence-related = Bu məqalədə həmçinin: { $name }
why-evidence-dominant = Bu adın adi daşıyıcısı
why-evidence-neighbour = Yaxınlıqda: “{ $text }”
why-evidence-head = Birlikdə: “{ $text }”
why-alternatives = Bunu da bildirə bilərdi: { $names }.

## Tarix haradandır

date-given = bu mətn üçün verilib
date-reader = siz təyin etmisiniz
date-json-ld = səhifənin məlumatlarından
date-meta = səhifənin məlumatlarından
date-time = səhifədən
date-url = ünvandan
date-ancestor = ətrafdakı səhifədən
date-today = tarix tapılmadı: bu günə olan məlumat

## Açılan pəncərə

popup-in-this-story = Bu məqalədə
popup-date = Məqalənin tarixi
popup-set-date = Tarixi təyin et
popup-reset-date = Səhifənin öz tarixinə qayıt
popup-mentions = { $count ->
    [one] { $count } dəfə adı çəkilib
   *[other] { $count } dəfə adı çəkilib
}
popup-changed = dəyişiklik var
popup-jump = Adının çəkildiyi yerə keç: { $name }
popup-group-people = Şəxslər
popup-group-organisations = Təşkilatlar, proqramlar və müqavilələr
popup-group-companies = Şirkətlər
popup-group-projects = Layihələr
popup-group-places = Ölkələr və yerlər
popup-off-here = Bu saytda söndür
popup-on-here = Bu saytda yandır
popup-since = Bu məqalədən sonra
popup-since-nothing = O vaxtdan bəri bu məqalədəkilər haqqında dəyişiklik məlum deyil ({ $date } tarixinə olan məlumat).
popup-elsewhere = Səhifənin başqa yerlərində
popup-rejected = İşarələnməmiş adlar
popup-options = Tənzimləmələr
popup-pack = { $pack }, buraxılış { $edition }, { $date } · { $entities ->
    [one] { $entities } obyekt
   *[other] { $entities } obyekt
}
popup-age = { $days ->
    [0] bu gün yoxlanılıb
    [one] { $days } gün əvvəl
   *[other] { $days } gün əvvəl
}
popup-none = Ad tapılmadı
popup-none-more = Paketlərinizdəki şəxs, proqram və layihələrin heç birinin adı bu məqalədə çəkilmir.
popup-reading = Səhifə oxunur…
popup-unreadable = Bu səhifəni oxumaq olmur
popup-unreadable-more = Brauzer səhifələri, uzantı mağazaları və PDF baxış pəncərəsi uzantılar üçün bağlıdır. Mətni axtarış səhifəsinə köçürün.
popup-installing = Fakt paketi hazırlanır…
popup-installing-more = Bu, bir dəfə baş verir və şəbəkə tələb etmir.
popup-off = Sidelight bu saytda söndürülüb
popup-off-more = Burada heç nə oxunmur.
popup-turn-on = Yandır
popup-no-access = Sidelight bu saytı oxuya bilmir
popup-no-access-more = Brauzer icazə verməyib. Bu sayt və ya bütün saytlar üçün icazə verin.
popup-allow = İcazə ver

## Ad niyə işarələnməyib

reject-left-guard = qarşısında başqa ad var
reject-container = başqa bir şeyin adının hissəsidir
reject-foreign-initial = inisial başqa şəxsindir
reject-blocker = başqa adın hissəsidir
reject-no-antecedent = tam ad bu məqalədə yoxdur
reject-needs-context = hansının nəzərdə tutulduğunu göstərən söz yaxınlıqda yoxdur
reject-ambiguous = bir neçə şeyi bildirə bilər
reject-office-unknown = həmin tarixdə vəzifəni kimin tutduğu dəqiq məlum deyil
reject-former-or-plural = keçmiş və ya bir neçə vəzifə sahibindən danışılır
reject-case = ad kimi yazılmayıb

## Növlər

type-person = şəxs
type-organisation = təşkilat
type-company = şirkət
type-programme = proqram
type-project = layihə
type-treaty = müqavilə
type-country = ölkə
type-place = yer
type-office = vəzifə

## Mənbə növləri

source-official = rəsmi mənbə
source-state-media = dövlət mediası
source-wire = xəbər agentliyi
source-independent = müstəqil media
source-intergovernmental = hökumətlərarası təşkilat
source-reference = məlumat kitabı

## Məlumatlar

nature-planned = planlaşdırılır
nature-estimated = təxmini
nature-disputed = mübahisəlidir
between-dates = { $from } – { $to } arası
from-date = { $precision ->
    [year] { $date } ilindən
   *[other] { $date } tarixindən
}
to-date = { $precision ->
    [year] { $date } ilinə qədər
   *[other] { $date } tarixinə qədər
}
to-about = { $precision ->
    [year] təxminən { $date } ilinə qədər
   *[other] təxminən { $date } tarixinə qədər
}
from-to = { $from } – { $to }
year-span = { $from } – { $to }
acting = vəzifəsini icra edən
card-more-facts = { $count ->
    [one] daha { $count } fakt
   *[other] daha { $count } fakt
}

## Tənzimləmələr

options-title = Tənzimləmələr
options-general = Ümumi
options-marks = Səhifələrdə işarələr
options-cards = Kartlar
options-names = Adlar
options-sites = Saytlar
options-packs = Fakt paketləri
options-storage = Yaddaş və vəziyyət
options-file = İxrac, idxal, silmə
options-language = Dil
options-language-auto = Brauzerdəki kimi
options-theme = Mövzu
theme-auto = Sistemdəki kimi
theme-light = Açıq
theme-dark = Tünd
options-marks-on = Səhifələrdə adları işarələ
options-marks-on-more = İşarələr olmasa da, adın üzərinə gələndə kart açılır.
options-quiet = Səssiz rejim
options-quiet-more = Siz adın üzərinə gələnə və ya qısayoldan istifadə edənə qədər heç nə işarələnmir. Səhifə hansı sözlərinin işarələndiyini görə bilər; səssiz rejimdə heç nə görmür.
options-mark-style = İşarələrin görünüşü
mark-style-dotted = Nöqtəli xətt
mark-style-line = Xətt
mark-style-tint = Rəngli fon
options-mark-colour = İşarələrin rəngi
mark-colour-text = Mətn kimi
mark-colour-blue = Mavi
mark-colour-green = Yaşıl
mark-colour-violet = Bənövşəyi
mark-colour-orange = Narıncı
options-mark-sample = İşarələnmiş ad belə görünür.
options-mark = Hansı yerlər işarələnsin
mark-first = Məqalədə hər adın ilk dəfə çəkildiyi yer
mark-all = Hamısı
options-mark-places = Ölkələri və yerləri də işarələ
options-mark-furniture = Menyularda, şərhlərdə və keçid siyahılarında olan adları da işarələ
options-dwell = Kart açılana qədər gecikmə
options-dwell-value = { $ms } ms
options-hold-key = Kartları yalnız düymə basılı olanda aç
hold-none = Düyməsiz
hold-alt = Alt
hold-control = Ctrl
hold-shift = Shift
options-unsure = Mümkün uyğunluqları göstər
options-unsure-more = Adın kimi bildirdiyi dəqiq deyilsə, kart bunu deyir və daha kimlər ola biləcəyini sadalayır.
options-remember-seen = Gördüyüm faktları yadda saxla
options-remember-seen-more = Onda kart son baxışınızdan bəri nəyin yeni olduğunu deyir. Yalnız bu cihazda saxlanılır, məxfi pəncərələrdə heç vaxt.
options-known = Tanıdığım adlar
options-known-more = Məqalədən sonra nəsə dəyişmədikcə bir daha işarələnmir.
options-hidden = Gizlədilmiş adlar
options-hidden-more = Heç bir səhifədə işarələnmir və göstərilmir.
options-list-empty = Hələ yoxdur.
options-remove = Sil: { $name }
options-removed = Silindi: { $name }.
options-undo = Geri al
options-sites-off = Bu saytlarda söndürülüb
options-sites-off-more = Orada heç nə oxunmur. Veb-poçt əvvəldən siyahıdadır.
options-sites-unmarked = Bu saytlarda işarə yoxdur
options-sites-unmarked-more = Kartlar orada açılır.
options-site = Sayt
options-add = Əlavə et
options-site-bad = Saytı belə yazın: example.org, example.* və ya example.org/part.
options-pack-by = { $publisher } · buraxılış { $edition } · { $date }
options-pack-counts = { $entities } obyekt · { $names } ad · { $statements } fakt
options-pack-size = yer tutur: { $size }
options-pack-enabled = İstifadə olunur
options-pack-marks = Adlarını işarələ
pack-origin-bundled = uzantı ilə birlikdə gəlib
pack-origin-subscribed = abunəlik ilə
pack-origin-file = fayldan
options-pack-licence = Lisenziya: { $licence }
options-pack-contact = Düzəlişlər: { $contact }
options-sync = Yeniləmələr
sync-auto = Öz-özünə, cədvəl üzrə
sync-manual = Yalnız mən deyəndə
options-used = Tutulan yer: { $used }
options-persisted = Diskdə yer azalsa da, brauzer bu məlumatları saxlayır.
options-not-persisted = Diskdə yer azalanda brauzer bu məlumatları silə bilər. Onda uzantı ilə gələn paket yenə xidmət edir.
options-persist = Brauzerdən onları saxlamağı xahiş et
options-repair = Bərpa et
options-repair-more = Uzantı ilə gələn paketləri yaddaşa yenidən yazır. Tənzimləmələriniz qalır.
options-repaired = Paketlər yenidən yazıldı.
options-failed = Alınmadı: { $reason }
options-export = Tənzimləmələri və tarixçəni faylda saxla
options-import = Tənzimləmələri və tarixçəni fayldan oxu
options-import-found = { $date } tarixli fayl, { $count } tənzimləmə, tarixçədə { $entities } ad.
options-import-merge = Mənimkilərə əlavə et
options-import-replace = Mənimkiləri əvəz et
options-import-bad = Bu, Sidelight tənzimləmə faylı deyil və ya zədələnib. Heç nə dəyişdirilmədi.
options-imported = Tənzimləmələr və tarixçə tətbiq edildi.
options-cancel = Ləğv et
options-clear = Hər şeyi sil
options-clear-more = Bu uzantının tənzimləmələri, siyahıları, tarixçəsi və paketləri silinir. Onunla gələn paket yenidən yazılır.
options-clear-sure = Bəli, hər şeyi sil
options-cleared = Hər şey silindi.
options-damaged = Zədələnmiş tənzimləmələr ilkin qiymətlərlə əvəz edildi:
options-damaged-all = bütün tənzimləmələr
options-mend = İlkin qiymətləri saxla
options-managed = Təşkilatınız tərəfindən təyin edilib.
sync-checked = Son yoxlama: { $when }.
sync-next = Növbəti yoxlama: { $when }.
sync-never = Abunə olunub, hələ yoxlanmayıb.
sync-current = Yenidir.
sync-no-address = Bu paket yalnız uzantı ilə birlikdə dəyişir: bu yığımda ünvanı yoxdur.
sync-from-file = Fayldan: yeniləmək üçün daha yeni fayl əlavə edin.
sync-address = Ünvan: { $address }
sync-signer = Naşir tərəfindən imzalanıb, kök { $fingerprint }
sync-now = İndi yoxla
sync-pause = Özü yoxlasın
sync-undo = { $edition } nömrəli buraxılışa qayıt
sync-held = Bu buraxılışa qayıtmısınız. Siz icazə verənədək daha yeniləri götürülmür.
sync-release = Yeni buraxılışları yenə götür
sync-remove = Sil
sync-remove-sure = Bəli, bu paketi sil
sync-changes = Son yeniləmə nəyi dəyişdi
sync-changes-none = Heç nə dəyişməyib.
sync-change-added = yeni
sync-change-removed = daha paketdə deyil
sync-change-counts = faktlar: { $added } əlavə olunub, { $changed } dəyişib, { $removed } silinib
sync-step-checking = Yoxlanır…
sync-step-fetching = Hissə { $filesDone } / { $files }, { $done } / { $total }
sync-step-verifying = İmza yoxlanır və indeks qurulur…
sync-outcome-offline = Şəbəkə yoxdur. Bağlantı bərpa olunanda paket yoxlanacaq.
sync-outcome-unreachable = Serverə çatmaq olmur və ya o çox yavaşdır. Sonra yenə cəhd ediləcək.
sync-outcome-moved = Server başqa ünvana yönəldir, ona keçilmir. Yeni ünvanı naşirdən soruşun.
sync-outcome-forged = İmza səhvdir: kimsə özünü naşir kimi qələmə verə bilər. Heç nə götürülmədi.
sync-outcome-other-key = Serverin açarı bu ünvanda göstərilən açar deyil. Ünvanı naşirin verdiyi ilə tutuşdurun; düzdürsə, kimsə özünü naşir kimi qələmə verə bilər. Heç nə götürülmədi.
sync-outcome-rolled-back = Server əvvəl görüləndən köhnə buraxılış təklif edir. Heç nə götürülmədi.
sync-outcome-frozen = Server bunun ən yeni buraxılış olduğunu təsdiqləyə bilmədi; məlumat köhnəlmiş ola bilər. Davam edərsə, kompüterin saatını yoxlayın və ya naşirdən soruşun.
sync-outcome-incomplete = Yeniləmə serverdə natamam və ya zədəlidir. Sonra yenə cəhd ediləcək.
sync-outcome-too-large = Server imzalanandan və ya icazə veriləndən çox göndərir. Heç nə götürülmədi.
sync-outcome-not-a-pack = Bu ünvandan gələn Sidelight paketi deyil. Şəbəkə giriş tələb edirsə, əvvəlcə daxil olun.
sync-outcome-needs-update = Bunun üçün uzantının daha yeni versiyası lazımdır. Yeniləyin və yenə yoxlayın.
sync-outcome-taken = Bu identifikator və ya ad başqa naşirin paketində var. Onun yanına əlavə etmək olmaz.
sync-outcome-other-pack = Server indi orada başqa paket yayımlayır. Naşirdən soruşun.
sync-outcome-full = Disk doludur. Yer boşaldın və yenə yoxlayın.
sync-outcome-store = Yaddaş xətası. Yenə yoxlayın; kömək etməzsə, aşağıdakı “Bərpa et” düyməsini basın.
sync-outcome-no-database = Bu brauzer Sidelight üçün verilənlər bazası saxlamır (tarixçə söndürülüb və ya profil zədələnib). Daxili paketlər işləyir; burada başqalarını əlavə etmək və ya yeniləmək olmur.
sync-outcome-bad-address = Bu ünvan yaramır: https:// ilə başlayır, hamıya açıq serverin adını daşıyır, istifadəçi adı, port və “?” olmur.
sync-outcome-no-fingerprint = Ünvanın sonunda 64 işarəli “#sha256=…” yoxdur. Onsuz hər kəs özünü naşir kimi qələmə verə bilər: tam ünvanı naşirdən istəyin.
sync-outcome-bad-zip = Bu, .zip faylı şəklində paket deyil və ya zədəlidir.
sync-outcome-running = Yeniləmə gedir. Sonunu gözləyin.
sync-outcome-superseded = Paket bu arada dəyişib və ya silinib.
sync-outcome-restored = Yaddaş itmişdi. Bu abunəlik surətindən bərpa olundu: sizin olduğuna baxın, sonra yoxlamanı işə salın.
sync-outcome-unexpected = Naməlum səbəbdən alınmadı. Zəhmət olmasa, bildirin.
add-pack = Paket əlavə et
add-pack-more = Naşirin verdiyi ünvanla və ya .zip faylından. Nə isə saxlanmazdan əvvəl paketin nə olduğu burada göstərilir.
add-pack-address = Paketin ünvanı
add-pack-look = Bax
add-pack-unreachable = Serverə çatmaq olmur və ya o çox yavaşdır. Ünvanı yoxlayın və ya sonra cəhd edin.
add-pack-file = Fayldan
add-pack-facts = Yüklənəcək: { $size } · Dillər: { $languages } · Lisenziya: { $licence }
add-pack-warning = Səhifələr hansı sözlərinin işarələndiyini, deməli, hansı paketləriniz olduğunu bilə bilər. Paketin işarələrini söndürmək olar.
add-pack-yes = Bu paketi əlavə et
request-log = Bütün sorğuların jurnalı
request-log-more = Uzantının indiyədək etdiyi hər sorğu. Səhifə oxumaq heç birinə səbəb olmur.
request-log-none = Hələ yoxdur.
request-log-time = Vaxt
request-log-address = Ünvan
request-log-bytes = Bayt
request-log-outcome = Nəticə
request-log-ok = alınıb
request-log-none-there = serverdə yoxdur

## Kartın əməlləri

card-actions = Digər əməllər
card-known-action = Bunu tanıyıram
card-known-done = Yalnız nəsə dəyişəndə yenidən işarələnəcək.
card-hide-action = Bu adı hər yerdə gizlət
card-hidden-done = Gizlədildi. Tənzimləmələrdə qaytara bilərsiniz.
card-report-action = Yanlış uyğunluq?
card-copy-all = Bütün faktları mənbələri ilə kopyala
card-copy-this = Kopyala: { $fact }
card-new = Son baxışınızdan bəri yeni
card-possible-unsure = Bu sözlərin bunu bildirdiyi dəqiq deyil.
card-possible-because = Səbəb: { $reason }.
card-possible-others = Həmçinin bunu bildirə bilər:
card-holders = Vəzifəni kim tutub
card-offices = Tutduğu vəzifələr
card-timeline = Xronologiya
milestone-done = icra olunub
milestone-planned = planlaşdırılıb
milestone-slipped = dəyişdirilib: əvvəl { $before }
card-map = Xəritə
map-label = Xəritə: { $places }
card-in-common = Bu məqalədəki digərləri ilə ortaq cəhətlər
card-pair = { $first } və { $second }
card-pair-none = Paketlərdə onların ortaq cəhəti yoxdur.
card-spoken = { $name }, { $type }. { $role }
card-spoken-count = { $count ->
    [one] Bu məqalədə { $count } ad var.
   *[other] Bu məqalədə { $count } ad var.
}
card-spoken-place = { $at } / { $of }: { $spoken }
card-panel-waits = Kart yan paneldə gözləyir: Sidelight düyməsindən “Yan panel” seçin.

## Yan panel və pəncərənin görünüşləri

popup-view-story = Kim və nə
popup-view-since = O vaxtdan bəri
popup-view-together = Əlaqələr
popup-view-timeline = Xronologiya
popup-view-map = Xəritə
popup-views = Məqalənin görünüşləri
popup-since-today = Məqalənin daha əvvəlki tarixi yoxdur, müqayisə etməyə bir şey yoxdur.
popup-graph = Bir-biri ilə əlaqəsi: { $count } əlaqə
popup-relations-none = Paketlərdə bu məqalədəki adlar arasında əlaqə yoxdur.
popup-timeline-none = Paketlərdə bu adlarla bağlı tarixli hadisə yoxdur.
popup-timeline-article = bu məqalə
popup-map-none = Paketlərdə bu adların marşrutu və ya yeri yoxdur.
popup-sources = Bu məqalənin faktlarının mənbələri
popup-copy-sources = Mənbələri kopyala
popup-print = Çap et
popup-previous = Əvvəlki ad
popup-next = Növbəti ad
popup-panel = Yan panel
popup-search = Axtarış
popup-marks-off-here = Bu saytda işarələmə
popup-marks-on-here = Bu saytda işarələ
popup-card-blocked = Bu səhifə kartların açılmasına imkan vermir. Adı burada seçin.
popup-card-of = Kart: { $name }
popup-candidates = bildirə bilər:

## Axtarış

search-title = Bütün paketlərdə axtarış
search-box = Şəxsin, proqramın, layihənin və ya yerin adı
search-found = { $count ->
    [one] { $count } nəticə
   *[other] { $count } nəticə
}
search-none = Heç bir ad belə başlamır.
search-as = həmçinin: { $name }
search-choose = Kartını burada görmək üçün bir ad seçin.
search-paste = Və ya mətn yapışdırın
search-paste-more = PDF-dən, bülletendən və ya bağlı səhifədən. Mətn bu cihazda qalır.
search-text = Mətn
search-date = Mətnin tarixi
search-read = Adları tap

## Xoş gəldiniz

welcome-title = Sidelight hazırdır
welcome-lead = O, oxuduğunuz xəbərlərdə rəhbərləri, proqramları və layihələri işarələyir, məqalənin günündə və indi nəyin doğru olduğunu və bunu kimin dediyini göstərir.
welcome-try = Burada sınayın
welcome-try-how = Altından xətt çəkilmiş adın üzərinə gəlin və ya Tab və Enter düymələrini basın.
welcome-sample = 2023-cü ilin noyabrında İlham Əliyev və Qasım-Jomart Tokayev Bakıda SPECA və Orta Dəhliz haqqında danışdılar. Qazaxıstan Prezidenti Bakı–Tbilisi–Qars dəmir yolunu da qeyd etdi.
welcome-pin = Düyməni göz önündə saxlayın
welcome-pin-chrome = Alətlər panelində pazl nişanını açın və Sidelight-ı sancaqlayın. Düymə məqalədə kimin və nəyin olduğunu göstərir.
welcome-pin-firefox = Alətlər panelində pazl nişanını, sonra Sidelight-ın yanındakı çarxı açın və “Alətlər panelinə sancaqla” seçin.
welcome-stays = Cihazınızda qalanlar
welcome-stays-more = Fakt paketləri, tənzimləmələriniz və söndürməsəniz, kartın sizə göstərdiyi faktların siyahısı. Səhifələrin mətni yaddaşda oxunur və heç vaxt saxlanılmır.
welcome-leaves = Cihazdan çıxanlar
welcome-leaves-more = Oxuduqlarınız haqqında heç nə. Sorğular yalnız abunə olduğunuz paketlərin ünvanlarına, ayrıca cədvəl üzrə gedir.
welcome-updates = Öz-özünə yenilənir
welcome-updates-more = Bu paketlərin yeni buraxılışları ayrıca cədvəl üzrə, hər biri öz ünvanından soruşulur. Oxuduqlarınız haqqında heç nə bildirilmir.
welcome-updates-switch = Bu paketlər öz-özünə yenilənsin
welcome-access = Brauzer səhifələrə giriş icazəsi verməyib
welcome-access-more = Onsuz heç bir ad tapıla bilməz. Səhifələrin mətni heç vaxt cihazınızdan çıxmır.

## Yanlış uyğunluq haqqında bildiriş

report-title = Yanlış uyğunluğu bildir
report-more = Paylaşılacaq olan yalnız budur. Heç nə göndərilmir: saxlayın və ya kopyalayın, özünüz ötürün.
report-text = Cümlə
report-says = Sidelight deyir
report-right = Belə olmalıdır
report-nothing = heç bir uyğunluq
report-save = Faylda saxla
report-copy = Kopyala
