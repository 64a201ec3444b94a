### Arayüz metinleri, Türkçe. Anahtarlar ve değişkenler en.ftl dosyasındaki gibidir.

product = Sidelight

## Kart

card-title = { $name }, { $type }
card-then = { $date } tarihinde
card-then-today = Bugün
card-now = Şimdi
card-as-of = { $date } itibarıyla
card-unchanged = O zaman ve şimdi
card-no-date = tarih bulunamadı: bugün itibarıyla
card-date-of-article = haberin tarihi: { $date }
card-since = Bu haberden sonra
card-since-nothing = O zamandan beri bilinen bir değişiklik yok ({ $date } itibarıyla)
card-since-unknown = O zamandan beri bilinen bir değişiklik yok
card-since-before = Daha yeni bilgi yok: son doğrulama bu haberden önce, { $date }
card-more-changes = { $count ->
    [one] { $count } değişiklik daha
   *[other] { $count } değişiklik daha
}
card-facts = Bilgiler
card-relations = Bu haberdeki diğerleriyle ilişkisi
card-also-related = Diğer ilişkiler
card-why = Neden bu kart?
card-source = Kaynak
card-sources = { $count ->
    [one] { $count } kaynak
   *[other] { $count } kaynak
}
card-unsourced = kaynak bulunamadı
card-known = ilk bilgi: { $date }
card-confirmed = son doğrulama: { $date }
card-disagree = Kaynaklar farklı bilgi veriyor
card-pack = sürüm { $edition } · { $date } · { $pack } · { $publisher }
card-fallback = dil: { $language }
card-close = Kapat
card-back = Geri
card-pin = Açık tut
card-unpin = Sabitlemeyi kaldır
card-copy = Bilgiyi kaynağıyla kopyala
card-copied = Kopyalandı
card-in-panel = Yan panelde aç
card-change-date = Tarihi değiştir
card-loading = Bilgi paketi okunuyor…
card-gone = Artık pakette yok
card-gone-remedy = Bu adı bilen paket kaldırıldı veya güncellendi. Adların yeniden işaretlenmesi için sayfayı yenileyin.
card-error = Bilgi paketi okunamadı
card-error-remedy = Ayarları açıp “Onar” düğmesine basın veya tarayıcıyı yeniden başlatın.
card-nothing-then = Bu tarih için bilgi yok
card-no-longer = Artık görevde değil
card-earlier = Daha önce
role-earlier = Daha önce: { $role }
card-office = { $title }: { $date } tarihinde görevde olan kişi
card-possible = Olabilir

card-frame-title = Bu ad hakkında bilgiler
menu-who-is-this = Bu kim ya da ne?
menu-panel = Haberi yan panelde aç

## Ne değişti

change-began = başladı
change-ended = sona erdi
change-happened = gerçekleşti
change-before = önceki: { $before }
change-revised = { $before } → { $after }
change-slipped = ertelendi: { $before } → { $after }
change-planned = planlanan: { $value }
change-disputed = artık tartışmalı

## Eskilik ve şüphe

doubt-event = değişmiş olabilir: { $event } – { $date }
doubt-review = son doğrulamadan bu yana uzun süre geçti: { $date }
doubt-short = değişmiş olabilir

## Neden

why-full-name = Burada tam ad yazılı.
why-initials = Burada baş harfler ve soyadı yazılı.
why-patronymic = Burada ad ve baba adı yazılı.
why-surname-after-full-name = Burada soyadı yazılı; tam adı bu haberin başka bir yerinde.
why-surname-after-title = Soyadı bu kişinin unvanından sonra geliyor.
why-surname-in-context = Burada soyadı yazılı ve haber bu kişiyle ilgili konuları ele alıyor.
why-dominant-surname = Soyadı tek başına; haberlerde neredeyse her zaman bu kişiyi anlatır.
why-acronym = Burada kısaltma yazılı.
why-phrase = Bu sözcükler onun adlarından biri.
why-phrase-with-neighbour = Bu sözcükler, yakınındakilerle birlikte onu anlatıyor.
why-head-noun = Ad, ne olduğunu belirten sözcükle birlikte yazılmış.
why-office-on-date = Sözcükler bir görevi belirtiyor; o sırada ({ $date }) görevde bu kişi vardı.
why-office-last-confirmed = Sözcükler bir görevi belirtiyor; bu kişinin görevde olduğu en son { $date } tarihinde doğrulandı.
why-possible = Sözcükler bunu anlatıyor olabilir, kesin değil.
why-evidence-name = Ad: “{ $text }”
why-evidence-antecedent = Tam adı: “{ $text }”
why-evidence-title = Unvan: “{ $text }”
why-evidence-country = Ülke: “{ $text }”
why-evidence-date = Tarih: { $date }
why-evidence-context = Yakındaki sözcük: “{ $text }”
why-evidence-related = Bu haberde ayrıca: { $name }
why-evidence-dominant = Bu adı genellikle taşıyan kişi
why-evidence-neighbour = Yakında: “{ $text }”
why-evidence-head = Birlikte: “{ $text }”
why-alternatives = Şunları da anlatabilirdi: { $names }.

## Tarih nereden

date-given = bu metin için verildi
date-reader = siz belirlediniz
date-json-ld = sayfanın verilerinden
date-meta = sayfanın verilerinden
date-time = sayfadan
date-url = adresten
date-ancestor = çevresindeki sayfadan
date-today = tarih bulunamadı: bugün itibarıyla

## Açılır pencere

popup-in-this-story = Bu haberde
popup-date = Haberin tarihi
popup-set-date = Tarihi belirle
popup-reset-date = Sayfanın kendi tarihine dön
popup-mentions = { $count ->
    [one] { $count } kez geçiyor
   *[other] { $count } kez geçiyor
}
popup-changed = değişiklik var
popup-jump = Geçtiği yere git: { $name }
popup-group-people = Kişiler
popup-group-organisations = Kuruluşlar, programlar ve antlaşmalar
popup-group-companies = Şirketler
popup-group-projects = Projeler
popup-group-places = Ülkeler ve yerler
popup-off-here = Bu sitede kapat
popup-on-here = Bu sitede aç
popup-since = Bu haberden sonra
popup-since-nothing = Bu haberde adı geçenlerde o zamandan beri bilinen bir değişiklik yok ({ $date } itibarıyla).
popup-elsewhere = Sayfanın başka yerlerinde
popup-rejected = İşaretlenmeyen adlar
popup-options = Ayarlar
popup-pack = { $pack }, sürüm { $edition }, { $date } · { $entities ->
    [one] { $entities } öğe
   *[other] { $entities } öğe
}
popup-age = { $days ->
    [0] bugün denetlendi
    [one] { $days } gün önce
   *[other] { $days } gün önce
}
popup-none = Ad bulunamadı
popup-none-more = Paketlerinizdeki kişi, program ve projelerin hiçbirinin adı bu haberde geçmiyor.
popup-reading = Sayfa okunuyor…
popup-unreadable = Bu sayfa okunamıyor
popup-unreadable-more = Tarayıcı sayfaları, uzantı mağazaları ve PDF görüntüleyici uzantılara kapalıdır. Metni arama sayfasına kopyalayın.
popup-installing = Bilgi paketi hazırlanıyor…
popup-installing-more = Bu yalnızca bir kez olur ve ağ gerektirmez.
popup-off = Sidelight bu sitede kapalı
popup-off-more = Burada hiçbir şey okunmuyor.
popup-turn-on = Aç
popup-no-access = Sidelight bu siteyi okuyamıyor
popup-no-access-more = Tarayıcı erişim vermedi. Bu site veya tüm siteler için izin verin.
popup-allow = İzin ver

## Ad neden işaretlenmedi

reject-left-guard = önünde başka bir ad var
reject-container = başka bir şeyin adının parçası
reject-foreign-initial = baş harf başka bir kişinin
reject-blocker = başka bir adın parçası
reject-no-antecedent = tam adı bu haberde yok
reject-needs-context = hangisinin kastedildiğini gösteren bir söz yakında yok
reject-ambiguous = birkaç anlama gelebilir
reject-office-unknown = o tarihte görevde kimin olduğu kesin değil
reject-former-or-plural = eski veya birden çok görevliden söz ediliyor
reject-case = ad olarak yazılmamış

## Türler

type-person = kişi
type-organisation = kuruluş
type-company = şirket
type-programme = program
type-project = proje
type-treaty = antlaşma
type-country = ülke
type-place = yer
type-office = görev

## Kaynak türleri

source-official = resmî kaynak
source-state-media = devlet medyası
source-wire = haber ajansı
source-independent = bağımsız basın
source-intergovernmental = hükûmetlerarası kuruluş
source-reference = başvuru kaynağı

## Bilgilerin niteliği

nature-planned = planlanan
nature-estimated = tahminî
nature-disputed = tartışmalı
between-dates = { $from } ile { $to } arasında
from-date = { $precision ->
    [year] { $date } yılından beri
   *[other] { $date } tarihinden beri
}
to-date = { $precision ->
    [year] { $date } yılına kadar
   *[other] { $date } tarihine kadar
}
to-about = { $precision ->
    [year] yaklaşık { $date } yılına kadar
   *[other] yaklaşık { $date } tarihine kadar
}
from-to = { $from } – { $to }
year-span = { $from } – { $to }
acting = vekâleten
card-more-facts = { $count ->
    [one] { $count } bilgi daha
   *[other] { $count } bilgi daha
}

## Ayarlar

options-title = Ayarlar
options-general = Genel
options-marks = Sayfalardaki işaretler
options-cards = Kartlar
options-names = Adlar
options-sites = Siteler
options-packs = Bilgi paketleri
options-storage = Depolama ve durum
options-file = Dışa aktar, içe aktar, temizle
options-language = Dil
options-language-auto = Tarayıcıdaki gibi
options-theme = Tema
theme-auto = Sistemdeki gibi
theme-light = Açık
theme-dark = Koyu
options-marks-on = Sayfalarda adları işaretle
options-marks-on-more = İşaretler kapalıyken de bir adın üzerine gelince kart açılır.
options-quiet = Sessiz mod
options-quiet-more = Siz bir adın üzerine gelene veya kısayolu kullanana kadar hiçbir şey işaretlenmez. Sayfa hangi sözcüklerinin işaretlendiğini görebilir; sessiz modda hiçbir şey görmez.
options-mark-style = İşaret biçimi
mark-style-dotted = Noktalı çizgi
mark-style-line = Çizgi
mark-style-tint = Renkli zemin
options-mark-colour = İşaret rengi
mark-colour-text = Metin gibi
mark-colour-blue = Mavi
mark-colour-green = Yeşil
mark-colour-violet = Mor
mark-colour-orange = Turuncu
options-mark-sample = İşaretlenmiş bir ad böyle görünür.
options-mark = Hangileri işaretlensin
mark-first = Haberde her adın ilk geçtiği yer
mark-all = Tümü
options-mark-places = Ülkeleri ve yerleri de işaretle
options-mark-furniture = Menülerdeki, yorumlardaki ve bağlantı listelerindeki adları da işaretle
options-dwell = Kart açılmadan önceki gecikme
options-dwell-value = { $ms } ms
options-hold-key = Kartları yalnızca bir tuş basılıyken aç
hold-none = Tuş yok
hold-alt = Alt
hold-control = Ctrl
hold-shift = Shift
options-unsure = Olası eşleşmeleri göster
options-unsure-more = Bir adın kimi anlattığı kesin değilse kart bunu söyler ve başka kimler olabileceğini sıralar.
options-remember-seen = Gördüğüm bilgileri hatırla
options-remember-seen-more = Böylece kart, son gördüğünüzden beri nelerin yeni olduğunu söyler. Yalnızca bu cihazda tutulur, gizli pencerelerde asla.
options-known = Bildiğim adlar
options-known-more = Haberden sonra bir şey değişmedikçe yeniden işaretlenmez.
options-hidden = Gizlenen adlar
options-hidden-more = Hiçbir sayfada işaretlenmez ve gösterilmez.
options-list-empty = Henüz yok.
options-remove = Kaldır: { $name }
options-removed = Kaldırıldı: { $name }.
options-undo = Geri al
options-sites-off = Bu sitelerde kapalı
options-sites-off-more = Orada hiçbir şey okunmaz. Web postası baştan listededir.
options-sites-unmarked = Bu sitelerde işaret yok
options-sites-unmarked-more = Kartlar orada yine açılır.
options-site = Site
options-add = Ekle
options-site-bad = Siteyi şöyle yazın: example.org, example.* veya example.org/part.
options-pack-by = { $publisher } · sürüm { $edition } · { $date }
options-pack-counts = { $entities } öğe · { $names } ad · { $statements } bilgi
options-pack-size = kapladığı alan: { $size }
options-pack-enabled = Kullanımda
options-pack-marks = Adlarını işaretle
pack-origin-bundled = uzantıyla birlikte geldi
pack-origin-subscribed = abonelikle
pack-origin-file = dosyadan
options-pack-licence = Lisans: { $licence }
options-pack-contact = Düzeltmeler: { $contact }
options-sync = Güncellemeler
sync-auto = Kendiliğinden, belirli aralıklarla
sync-manual = Yalnızca ben isteyince
options-used = Kullanılan alan: { $used }
options-persisted = Disk dolsa bile tarayıcı bu verileri saklar.
options-not-persisted = Disk dolunca tarayıcı bu verileri silebilir. O zaman uzantıyla gelen paket yeniden devreye girer.
options-persist = Tarayıcıdan saklamasını iste
options-repair = Onar
options-repair-more = Uzantıyla gelen paketleri depoya yeniden yazar. Ayarlarınız kalır.
options-repaired = Paketler yeniden yazıldı.
options-failed = Olmadı: { $reason }
options-export = Ayarları ve geçmişi dosyaya kaydet
options-import = Ayarları ve geçmişi dosyadan oku
options-import-found = { $date } tarihli dosya, { $count } ayar, geçmişte { $entities } ad.
options-import-merge = Benimkilere ekle
options-import-replace = Benimkilerin yerine koy
options-import-bad = Bu bir Sidelight ayar dosyası değil veya bozuk. Hiçbir şey değiştirilmedi.
options-imported = Ayarlar ve geçmiş uygulandı.
options-cancel = Vazgeç
options-clear = Her şeyi temizle
options-clear-more = Bu uzantının ayarları, listeleri, geçmişi ve paketleri silinir. Onunla gelen paket yeniden yazılır.
options-clear-sure = Evet, her şeyi temizle
options-cleared = Her şey temizlendi.
options-damaged = Bozulmuş ayarların yerine varsayılanlar kullanıldı:
options-damaged-all = tüm ayarlar
options-mend = Varsayılanları koru
options-managed = Kuruluşunuz tarafından belirlendi.
sync-checked = Son denetim: { $when }.
sync-next = Sonraki denetim: { $when }.
sync-never = Abone olundu, henüz denetlenmedi.
sync-current = Güncel.
sync-no-address = Bu paket yalnızca uzantıyla birlikte değişir: bu derlemede adresi yok.
sync-from-file = Dosyadan: güncellemek için daha yeni bir dosya ekleyin.
sync-address = Adres: { $address }
sync-signer = Yayıncı tarafından imzalandı, kök { $fingerprint }
sync-now = Şimdi eşitle
sync-pause = Kendiliğinden denetle
sync-undo = { $edition }. sürüme dön
sync-held = Bu sürüme döndünüz. Siz yeniden izin verene kadar daha yenileri alınmaz.
sync-release = Yeni sürümleri yine al
sync-remove = Kaldır
sync-remove-sure = Evet, bu paketi kaldır
sync-changes = Son güncelleme neyi değiştirdi
sync-changes-none = Hiçbir öğe değişmedi.
sync-change-added = yeni
sync-change-removed = artık pakette yok
sync-change-counts = bilgiler: { $added } eklendi, { $changed } değişti, { $removed } silindi
sync-step-checking = Denetleniyor…
sync-step-fetching = Parça { $filesDone } / { $files }, { $done } / { $total }
sync-step-verifying = Doğrulanıyor ve dizinleniyor…
sync-outcome-offline = Çevrimdışısınız. Bağlantı gelince paket denetlenir.
sync-outcome-unreachable = Sunucuya ulaşılamıyor ya da çok yavaş. Sonra yeniden denenir.
sync-outcome-moved = Sunucu başka bir adrese yönlendiriyor, bu izlenmez. Yeni adresi yayıncıya sorun.
sync-outcome-forged = İmza yanlış: biri yayıncının yerine geçiyor olabilir. Hiçbir şey alınmadı.
sync-outcome-other-key = Sunucunun anahtarı bu adreste belirtilen anahtar değil. Adresi yayıncının verdiğiyle karşılaştırın; doğruysa biri yayıncının yerine geçiyor olabilir. Hiçbir şey alınmadı.
sync-outcome-rolled-back = Sunucu daha önce görülenden eski bir sürüm sunuyor. Hiçbir şey alınmadı.
sync-outcome-frozen = Sunucu bunun en yeni sürüm olduğunu doğrulayamadı; elinizdeki eski olabilir. Sürerse bilgisayarın saatine bakın ya da yayıncıya sorun.
sync-outcome-incomplete = Güncelleme sunucuda eksik ya da bozuk. Sonra yeniden denenir.
sync-outcome-too-large = Sunucu imzalanandan ya da izin verilenden çok gönderiyor. Hiçbir şey alınmadı.
sync-outcome-not-a-pack = Bu adresten gelen bir Sidelight paketi değil. Ağ oturum açmanızı istiyorsa önce onu yapın.
sync-outcome-needs-update = Bunun için uzantının daha yeni bir sürümü gerekir. Güncelleyip yeniden eşitleyin.
sync-outcome-taken = Bu kimlik ya da ad başka bir yayıncının paketinde var. Yanına eklenemez.
sync-outcome-other-pack = Sunucu orada artık başka bir paket yayımlıyor. Yayıncıya sorun.
sync-outcome-full = Disk dolu. Yer açıp yeniden eşitleyin.
sync-outcome-store = Depolama hatası. Yeniden eşitleyin; sürerse aşağıdaki “Onar”ı kullanın.
sync-outcome-no-database = Bu tarayıcı Sidelight için veritabanı saklamıyor (geçmiş kapalı veya profil bozuk). Birlikte gelen paketler çalışır; burada başkaları eklenemez ve güncellenemez.
sync-outcome-bad-address = Bu adres kullanılamaz: https:// ile başlar, herkese açık bir sunucu adı taşır; kullanıcı adı, bağlantı noktası ve “?” içermez.
sync-outcome-no-fingerprint = Adresin sonunda 64 haneli “#sha256=…” yok. Onsuz herkes yayıncının yerine geçebilir: tam adresi ondan isteyin.
sync-outcome-bad-zip = Bu, .zip dosyası biçiminde bir paket değil ya da bozuk.
sync-outcome-running = Eşitleme sürüyor. Bitmesini bekleyin.
sync-outcome-superseded = Paket bu arada değişti ya da kaldırıldı.
sync-outcome-restored = Depo kaybolmuştu. Bu abonelik kopyasından geri geldi: sizin olduğuna bakın, sonra denetimini açın.
sync-outcome-unexpected = Sidelight’ın bilmediği bir nedenle olmadı. Lütfen bildirin.
add-pack = Paket ekle
add-pack-more = Yayıncının verdiği adresle ya da bir .zip dosyasından. Bir şey saklanmadan önce paketin ne olduğu burada gösterilir.
add-pack-address = Paketin adresi
add-pack-look = Bak
add-pack-unreachable = Sunucuya ulaşılamıyor ya da çok yavaş. Adresi denetleyin ya da sonra deneyin.
add-pack-file = Dosyadan
add-pack-facts = İndirilecek: { $size } · Diller: { $languages } · Lisans: { $licence }
add-pack-warning = Sayfalar hangi sözcüklerinin işaretlendiğini, dolayısıyla hangi paketleriniz olduğunu anlayabilir. Bir paketin işaretlerini kapatabilirsiniz.
add-pack-yes = Bu paketi ekle
request-log = Tüm isteklerin kaydı
request-log-more = Uzantının şimdiye kadar yaptığı her istek. Sayfa okumak hiçbirine yol açmaz.
request-log-none = Henüz yok.
request-log-time = Zaman
request-log-address = Adres
request-log-bytes = Bayt
request-log-outcome = Sonuç
request-log-ok = alındı
request-log-none-there = yok

## Kart işlemleri

card-actions = Diğer işlemler
card-known-action = Bunu biliyorum
card-known-done = Yalnızca bir şey değişince yeniden işaretlenir.
card-hide-action = Bu adı her yerde gizle
card-hidden-done = Gizlendi. Ayarlardan geri getirebilirsiniz.
card-report-action = Yanlış eşleşme mi?
card-copy-all = Tüm bilgileri kaynaklarıyla kopyala
card-copy-this = Kopyala: { $fact }
card-new = Son gördüğünüzden beri yeni
card-possible-unsure = Bu sözcüklerin bunu anlattığı kesin değil.
card-possible-because = Nedeni: { $reason }.
card-possible-others = Şunları da anlatabilir:
card-holders = Görevi kimler üstlendi
card-offices = Üstlendiği görevler
card-timeline = Zaman çizelgesi
milestone-done = tamamlandı
milestone-planned = planlanıyor
milestone-slipped = değişti: önceki { $before }
card-map = Harita
map-label = Harita: { $places }
card-in-common = Bu haberdeki diğerleriyle ortak yönleri
card-pair = { $first } ve { $second }
card-pair-none = Paketlerde ortak bir yönleri yok.
card-spoken = { $name }, { $type }. { $role }
card-spoken-count = { $count ->
    [one] Bu haberde { $count } ad var.
   *[other] Bu haberde { $count } ad var.
}
card-spoken-place = { $at } / { $of }: { $spoken }
card-panel-waits = Kart yan panelde bekliyor: Sidelight düğmesinden “Yan panel”i seçin.

## Yan panel ve pencere görünümleri

popup-view-story = Kim ve ne
popup-view-since = O zamandan beri
popup-view-together = İlişkiler
popup-view-timeline = Zaman çizelgesi
popup-view-map = Harita
popup-views = Haberin görünümleri
popup-since-today = Haberin daha eski bir tarihi yok, karşılaştırılacak bir şey de yok.
popup-graph = Birbirleriyle ilişkileri: { $count } ilişki
popup-relations-none = Paketlerde bu haberdeki adlar arasında bir ilişki yok.
popup-timeline-none = Paketlerde bu adlarla ilgili tarihli bir olay yok.
popup-timeline-article = bu haber
popup-map-none = Paketlerde bu adların güzergâhı veya yeri yok.
popup-sources = Bu haberdeki bilgilerin kaynakları
popup-copy-sources = Kaynakları kopyala
popup-print = Yazdır
popup-previous = Önceki ad
popup-next = Sonraki ad
popup-panel = Yan panel
popup-search = Ara
popup-marks-off-here = Bu sitede işaretleme
popup-marks-on-here = Bu sitede işaretle
popup-card-blocked = Bu sayfa kartların açılmasına izin vermiyor. Adı buradan seçin.
popup-card-of = Kart: { $name }
popup-candidates = şunları anlatabilir:

## Arama

search-title = Tüm paketlerde ara
search-box = Kişi, program, proje veya yer adı
search-found = { $count ->
    [one] { $count } sonuç
   *[other] { $count } sonuç
}
search-none = Böyle başlayan bir ad yok.
search-as = diğer adı: { $name }
search-choose = Kartını burada görmek için bir ad seçin.
search-paste = Veya bir metin yapıştırın
search-paste-more = Bir PDF’ten, bültenden veya kapalı bir sayfadan. Metin bu cihazda kalır.
search-text = Metin
search-date = Metnin tarihi
search-read = Adları bul

## Hoş geldiniz

welcome-title = Sidelight hazır
welcome-lead = Okuduğunuz haberlerde liderleri, programları ve projeleri işaretler; haberin gününde ve şimdi neyin doğru olduğunu ve bunu kimin söylediğini gösterir.
welcome-try = Burada deneyin
welcome-try-how = Altı çizili bir adın üzerine gelin veya Tab ve Enter tuşlarına basın.
welcome-sample = Kasım 2023’te İlham Aliyev ve Kasım Cömert Tokayev Bakü’de SPECA ve Orta Koridor hakkında konuştu. Kazakistan Cumhurbaşkanı, Bakü-Tiflis-Kars demir yolundan da söz etti.
welcome-pin = Düğmeyi göz önünde tutun
welcome-pin-chrome = Araç çubuğundaki yapboz simgesini açıp Sidelight’ı sabitleyin. Düğme, haberde kimlerin ve nelerin olduğunu gösterir.
welcome-pin-firefox = Araç çubuğundaki yapboz simgesini, ardından Sidelight’ın yanındaki dişliyi açıp “Araç çubuğuna sabitle”yi seçin.
welcome-stays = Cihazınızda kalanlar
welcome-stays-more = Bilgi paketleri, ayarlarınız ve kapatmadıkça kartın size gösterdiği bilgilerin listesi. Sayfaların metni bellekte okunur ve asla saklanmaz.
welcome-leaves = Cihazdan çıkanlar
welcome-leaves-more = Okuduklarınızla ilgili hiçbir şey. İstekler yalnızca abone olduğunuz paketlerin adreslerine, kendi takvimine göre gider.
welcome-updates = Kendiliğinden güncellenir
welcome-updates-more = Bu paketlerin yeni sürümleri kendi takvimine göre, her biri kendi adresinden sorulur. Okuduklarınızla ilgili hiçbir şey bildirilmez.
welcome-updates-switch = Bu paketler kendiliğinden güncellensin
welcome-access = Tarayıcı sayfalara erişim vermedi
welcome-access-more = Bu olmadan hiçbir ad bulunamaz. Sayfaların metni cihazınızdan asla çıkmaz.

## Yanlış eşleşme bildirimi

report-title = Yanlış eşleşmeyi bildir
report-more = Paylaşılacak olanın tamamı budur. Hiçbir şey gönderilmez: kaydedin veya kopyalayın, kendiniz iletin.
report-text = Cümle
report-says = Sidelight’a göre
report-right = Olması gereken
report-nothing = hiçbir eşleşme
report-save = Dosyaya kaydet
report-copy = Kopyala
