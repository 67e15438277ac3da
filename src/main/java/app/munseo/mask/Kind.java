package app.munseo.mask;

/// A kind of personal data.
public enum Kind {
    /// 주민등록번호 and 외국인등록번호.
    RESIDENT,
    /// 사업자등록번호.
    BUSINESS,
    PHONE,
    EMAIL,
    CARD,
    ACCOUNT,
    PASSPORT,
    /// What the person wants masked besides.
    TERM
}
