/** Words with which a surname may begin in small letters: "von der Leyen", «де Голль». */
export const PARTICLE = /^(?:von|van|de|da|di|du|la|le|al|el|bin|ibn|der|den|фон|ван|де|да|аль|эль|бин)$/;

export const MAX_PARTICLE_UNITS = 3;
