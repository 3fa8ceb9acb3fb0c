//! What a file says of itself.

use std::collections::BTreeMap;

use lopdf::Document;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::NsReader;

use super::objek::{isi, katalog};
use super::xmp::{Property, RDF, is};
use crate::batas;

/// The values of the properties that are asked for, each in its order.
#[derive(Debug, Default)]
pub struct Metadata(BTreeMap<Property, Vec<String>>);

impl Metadata {
    /// What a file says; nothing where it says nothing.
    pub fn of(document: &Document) -> Self {
        let packet = katalog(document).and_then(|(_, catalog)| catalog.get(b"Metadata").ok());
        let packet =
            packet.and_then(|packet| document.dereference(packet).ok()?.1.as_stream().ok());
        let mut sisa = batas::METADATA;
        let packet = packet.and_then(|packet| isi(packet, &mut sisa)).unwrap_or_default();
        Self::read(&String::from_utf8_lossy(&packet))
    }

    /// What a packet says, as far as it is XML.
    fn read(packet: &str) -> Self {
        let mut reader = NsReader::from_str(packet);
        let mut walk = MetadataWalk::default();
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(start) => walk.open(&reader, &start),
                Event::End(_) => walk.close(),
                Event::Empty(start) => {
                    walk.open(&reader, &start);
                    walk.close();
                }
                Event::Text(text) => walk.text(&text),
                Event::CData(text) => walk.text(&text),
                Event::GeneralRef(name) => match name.resolve_char_ref() {
                    Ok(Some(letter)) => walk.text(letter.encode_utf8(&mut [0; 4])),
                    Ok(None) | Err(_) => walk.text(resolve_xml_entity(&name).unwrap_or_default()),
                },
                Event::Eof => break,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
        Self(walk.found)
    }

    /// All values of a property.
    pub fn all(&self, property: Property) -> impl Iterator<Item = &str> {
        let values = self.0.get(&property).into_iter().flatten();
        values.map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// The value of a property that has one.
    pub fn one(&self, property: Property) -> Option<&str> {
        self.all(property).next()
    }
}

/// A way through a packet. Properties are what stands in a description of the whole, itself in the root of RDF; the numbers
/// say how deep.
#[derive(Default)]
struct MetadataWalk {
    depth: usize,
    root: Option<usize>,
    description: Option<usize>,
    property: Option<(Property, usize)>,
    found: BTreeMap<Property, Vec<String>>,
}

impl MetadataWalk {
    fn open(&mut self, reader: &NsReader<&[u8]>, start: &BytesStart<'_>) {
        let (resolved, local) = reader.resolver().resolve_element(start.name());
        let rdf = |name: &str| is(&resolved, local, RDF, name);
        let above = self.depth.checked_sub(1);
        if let Some((property, _)) = self.property {
            if rdf("li") {
                self.found.entry(property).or_default().push(String::new());
            }
        } else if self.description.is_some() && self.description == above {
            if let Some(property) = Property::named(&resolved, local) {
                self.property = Some((property, self.depth));
                self.found.entry(property).or_default().push(String::new());
            }
        } else if self.root.is_some() && self.root == above && rdf("Description") {
            self.description = Some(self.depth);
            // That none is there twice is not asked: the library would compare each with all.
            for attribute in start.attributes().with_checks(false).map_while(Result::ok) {
                let (resolved, local) = reader.resolver().resolve_attribute(attribute.key);
                let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok();
                if let Some((property, value)) = Property::named(&resolved, local).zip(value) {
                    self.found.entry(property).or_default().push(value.into_owned());
                }
            }
        } else if self.root.is_none() && rdf("RDF") {
            self.root = Some(self.depth);
        }
        self.depth += 1;
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.root = self.root.filter(|depth| *depth < self.depth);
        self.description = self.description.filter(|depth| *depth < self.depth);
        self.property = self.property.filter(|(_, depth)| *depth < self.depth);
    }

    fn text(&mut self, text: &str) {
        let Some((property, _)) = self.property else { return };
        if let Some(value) = self.found.get_mut(&property).and_then(|values| values.last_mut()) {
            value.push_str(text);
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{Metadata, Property};

    /// A packet with these descriptions.
    pub fn packet(inside: &str) -> String {
        format!(
            "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
             <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">{inside}</rdf:RDF></x:xmpmeta>\
             <?xpacket end=\"w\"?>"
        )
    }

    /// The namespaces that they use.
    pub const SPACES: &str = "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"";

    #[track_caller]
    fn says(inside: &str, property: Property, values: &[&str]) {
        let found = Metadata::read(&packet(inside));
        assert_eq!(found.all(property).collect::<Vec<_>>(), values, "{inside}");
    }

    #[test]
    fn values_are_found_however_they_are_written() {
        let description = |inside: &str| {
            format!("<rdf:Description rdf:about=\"\" {SPACES}>{inside}</rdf:Description>")
        };
        let element = description("<dc:identifier> 1 &lt; &#50;<![CDATA[ & 3]]> </dc:identifier>");
        says(&element, Property::Identifier, &["1 < 2 & 3"]);
        let bag = "<dc:subject>\n <rdf:Bag>\n <rdf:li>a</rdf:li>\n <rdf:li>b</rdf:li></rdf:Bag></dc:subject>";
        says(&description(bag), Property::Subject, &["a", "b"]);
        let attribute = format!("<rdf:Description {SPACES} xmpMM:VersionID='2&amp;'/>");
        says(&attribute, Property::VersionId, &["2&"]);
        let both = attribute + &description("<xmpMM:VersionID>3</xmpMM:VersionID>");
        says(&both, Property::VersionId, &["2&", "3"]);
        let prefix = "<d:source xmlns:d=\"http://purl.org/dc/elements/1.1/\">x</d:source>";
        says(&description(prefix), Property::Source, &["x"]);
        let two = description("") + &description("<dc:source>x</dc:source>");
        says(&two, Property::Source, &["x"]);
        // What breaks off has said what it said.
        says(&format!("{element}<a"), Property::Identifier, &["1 < 2 & 3"]);
    }

    #[test]
    fn what_is_said_of_something_else_is_not_taken() {
        let other = "<dc:source xmlns:dc=\"http://other\">x</dc:source>";
        says(&format!("<rdf:Description>{other}</rdf:Description>"), Property::Source, &[]);
        let part = format!(
            "<rdf:Description {SPACES}><xmpMM:Pantry><rdf:Bag><rdf:li><rdf:Description dc:source=\"x\">\
             <dc:source>x</dc:source></rdf:Description></rdf:li></rdf:Bag></xmpMM:Pantry></rdf:Description>"
        );
        says(&part, Property::Source, &[]);
    }
}
