//! The properties of a packet of metadata (XMP, ISO 16684-1), and how they come into one.

use std::io;

use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesText, Event};
use quick_xml::name::{LocalName, ResolveResult};
use quick_xml::reader::NsReader;
use quick_xml::writer::Writer;
use strum::VariantArray;

/// What is asked for, or said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
pub enum Property {
    /// `dc:coverage`: the period that the report is about.
    Coverage,
    /// `xmp:CreatorTool`: the program that made the file.
    CreatorTool,
    /// `dc:identifier`: the report's number.
    Identifier,
    /// `pdf:Keywords`: key words, in one text.
    Keywords,
    /// `dc:publisher`: the office.
    Publisher,
    /// `xmpMM:RenditionClass`: whether it is a draft.
    RenditionClass,
    /// `dc:source`: the hash of the data that it was made from.
    Source,
    /// `dc:subject`: key words, one by one.
    Subject,
    /// `dc:type`: what kind of text it is.
    Type,
    /// `xmpMM:VersionID`: the revision.
    VersionId,
}

/// How a value is written.
#[derive(Debug, Clone, Copy)]
pub enum PropertyValue<'a> {
    /// By itself.
    Text(&'a str),
    /// The only one of several that there might be.
    Bag(&'a str),
}

/// The namespace of what an XMP packet is built of (ISO 16684-1, 7.4).
pub(super) const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DC: &str = "http://purl.org/dc/elements/1.1/";
const PDF: &str = "http://ns.adobe.com/pdf/1.3/";
const XMP: &str = "http://ns.adobe.com/xap/1.0/";
const XMP_MM: &str = "http://ns.adobe.com/xap/1.0/mm/";

impl Property {
    /// Its namespace, and its name with the prefix that is usual for that (ISO 16684-1, 8.3 to 8.7).
    fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Coverage => (DC, "dc:coverage"),
            Self::CreatorTool => (XMP, "xmp:CreatorTool"),
            Self::Identifier => (DC, "dc:identifier"),
            Self::Keywords => (PDF, "pdf:Keywords"),
            Self::Publisher => (DC, "dc:publisher"),
            Self::RenditionClass => (XMP_MM, "xmpMM:RenditionClass"),
            Self::Source => (DC, "dc:source"),
            Self::Subject => (DC, "dc:subject"),
            Self::Type => (DC, "dc:type"),
            Self::VersionId => (XMP_MM, "xmpMM:VersionID"),
        }
    }

    /// The property of that name, whatever its prefix.
    pub(super) fn named(resolved: &ResolveResult<'_>, local: LocalName<'_>) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|property| {
            let (namespace, name) = property.name();
            is(resolved, local, namespace, name.split_once(':').map_or(name, |(_, name)| name))
        })
    }
}

/// Whether a resolved name is that one.
pub(super) fn is(
    resolved: &ResolveResult<'_>,
    local: LocalName<'_>,
    namespace: &str,
    name: &str,
) -> bool {
    matches!(resolved, ResolveResult::Bound(bound) if bound.as_ref() == namespace)
        && local.as_ref() == name
}

/// The packet with these properties: each in the place of its older value, or behind all others. `None` where it is no
/// packet.
pub fn with(packet: &str, properties: &[(Property, PropertyValue<'_>)]) -> Option<String> {
    let mut reader = NsReader::from_str(packet);
    let mut writer = Writer::new(Vec::new());
    let mut rest = properties.to_vec();
    loop {
        let event = reader.read_event().ok()?;
        if let Event::Start(start) = &event {
            let (resolved, local) = reader.resolver().resolve_element(start.name());
            let property = Property::named(&resolved, local);
            let at = rest.iter().position(|(other, _)| Some(*other) == property);
            if let Some(at) = at {
                reader.read_to_end(start.name()).ok()?;
                write(&mut writer, rest.remove(at)).ok()?;
                continue;
            }
        } else if let Event::End(end) = &event {
            let (resolved, local) = reader.resolver().resolve_element(end.name());
            if is(&resolved, local, RDF, "Description") {
                rest.drain(..).try_for_each(|one| write(&mut writer, one)).ok()?;
            }
        } else if matches!(event, Event::Eof) {
            break;
        }
        writer.write_event(event).ok()?;
    }
    String::from_utf8(writer.into_inner()).ok().filter(|_| rest.is_empty())
}

fn write(
    out: &mut Writer<Vec<u8>>,
    (property, value): (Property, PropertyValue<'_>),
) -> io::Result<()> {
    let text = |text| BytesText::from_escaped(partial_escape(text));
    let element = out.create_element(property.name().1);
    match value {
        PropertyValue::Text(value) => element.write_text_content(text(value))?,
        PropertyValue::Bag(value) => element.write_inner_content(|bag| {
            let bag = bag.create_element("rdf:Bag");
            bag.write_inner_content(|item| {
                item.create_element("rdf:li").write_text_content(text(value)).map(drop)
            })
            .map(drop)
        })?,
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Property, PropertyValue, with};
    use crate::pdf::metadata::tests::{SPACES, packet};

    #[test]
    fn a_property_takes_the_place_of_its_older_value() {
        let lama = format!(
            "<rdf:Description rdf:about=\"\"  {SPACES} ><xmpMM:RenditionClass>proof</xmpMM:RenditionClass>\
             <dc:format>a</dc:format></rdf:Description>"
        );
        let baru = format!(
            "<rdf:Description rdf:about=\"\"  {SPACES} ><xmpMM:RenditionClass>draft</xmpMM:RenditionClass>\
             <dc:format>a</dc:format><dc:type><rdf:Bag><rdf:li>\"&lt;&amp;</rdf:li></rdf:Bag></dc:type></rdf:Description>"
        );
        let properties = [
            (Property::Type, PropertyValue::Bag("\"<&")),
            (Property::RenditionClass, PropertyValue::Text("draft")),
        ];
        assert_eq!(with(&packet(&lama), &properties), Some(packet(&baru)));
        assert_eq!(with("no packet", &properties), None);
    }
}
